package org.tabularium.projections.following;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.RandomHistory;

import static org.assertj.core.api.Assertions.assertThat;

class SharedPagesTest {

    private static final int SIZE = 10;

    private final List<Long> read = new ArrayList<>();
    private final FakeLog events = RandomHistory.withErasures(3).grownTo(SIZE * (SharedPages.MOST + 2) + 3);

    private final FakeLog log = new FakeLog() {
        @Override
        public List<RecordedEvent> page(long from, int limit) {
            read.add(from);
            return events.page(from, limit);
        }
    };

    @Test
    void givenTwoLoopsAbreast_thenAPageIsReadOnceForBoth() {
        SharedPages pages = new SharedPages(log, 2);

        assertThat(pages.from(0, SIZE)).isSameAs(pages.from(0, SIZE));
        assertThat(read).containsExactly(0L);
    }

    @Test
    void whatAllLoopsHaveHadIsNotKept() {
        SharedPages pages = new SharedPages(log, 2);
        pages.from(0, SIZE);
        pages.from(0, SIZE);

        pages.from(0, SIZE);

        assertThat(read).containsExactly(0L, 0L);
    }

    @Test
    void aLoopThatIsFarBehindReadsForItself() {
        SharedPages pages = new SharedPages(log, 2);
        for (long page = 0; page <= SharedPages.MOST; page++) {
            pages.from(page * SIZE, SIZE);
        }
        read.clear();

        pages.from(0, SIZE);
        pages.from(SharedPages.MOST * (long) SIZE, SIZE);

        assertThat(read).containsExactly(0L);
    }

    @Test
    void thePageAtTheEndOfTheLogIsReadAgain() {
        SharedPages pages = new SharedPages(log, 2);
        long last = events.size() - 3;

        assertThat(pages.from(last, SIZE).size()).isEqualTo(3);
        pages.from(last, SIZE);

        assertThat(read).containsExactly(last, last);
    }
}
