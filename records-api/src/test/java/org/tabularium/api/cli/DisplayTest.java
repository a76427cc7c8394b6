package org.tabularium.api.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayTest {

    private final AtomicLong nanos = new AtomicLong();
    private final StringWriter shown = new StringWriter();

    private Display display(boolean terminal) {
        return new Display(new PrintWriter(shown), terminal, Display.Unit.ROWS, nanos::get);
    }

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void onATerminalABarIsDrawnInOneLineAndTakenAwayAtTheEnd() {
        try (Display display = display(true)) {
            display.at(1, 0.001);
            later(Duration.ofSeconds(10));
            display.at(500_000, 0.5);
            later(Duration.ofMillis(50));
            display.at(500_001, 0.5);
        }
        assertThat(shown)
                .hasToString("\r\u001b[K\u001b[?7l[###############               ] 500,000 rows, 50,000 a second, 50 %,"
                        + " 10 s left\u001b[?7h\r\u001b[K");
    }

    @Test
    void elsewhereItIsALineEveryFewSeconds() {
        try (Display display = display(false)) {
            later(Duration.ofSeconds(4));
            display.at(100, 0.1);
            later(Duration.ofSeconds(1));
            display.at(1_000, 0.01);
            later(Duration.ofSeconds(4));
            display.at(1_800, 0.018);
        }
        assertThat(shown.toString().lines()).containsExactly("1,000 rows, 200 a second, 1 %, 8:15 min left");
    }

    @Test
    void whatWasRejectedIsCountedAndAnUnknownEndIsNotGuessed() {
        try (Display display = display(false)) {
            display.rejected(3);
            later(Duration.ofSeconds(10));
            display.at(1_000, 0);
        }
        assertThat(shown.toString().lines()).containsExactly("1,000 rows, 100 a second, 3 rejected");
    }

    @Test
    void whatIsDoneAtOnceShowsNothing() {
        try (Display display = display(true)) {
            display.at(1_000, 1);
        }
        assertThat(shown.toString()).isEmpty();
    }
}
