package org.tabularium.api.imports.window;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tabularium.api.imports.format.ImportRow;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

class WindowTest {

    private final FakeHoldings holdings = new FakeHoldings();
    private long line;

    private static NewRecord source(String id, String note, String derivedFrom) {
        return new NewRecord(StreamId.source(id), new SourceContent(
                JsonNodeFactory.instance.objectNode().put("type", "book"),
                derivedFrom.isEmpty() ? null : derivedFrom, null, null, note));
    }

    private ImportRow row(NewRecord... records) {
        return ImportRow.of(++line, List.of(records));
    }

    private Outcome settle(ImportRow... rows) {
        return new Window(holdings, Pointers.JSON_LINES).settle(List.of(rows));
    }

    private static List<String> rejected(Outcome outcome) {
        return outcome.rejected().stream().flatMap(one -> one.faults().stream()
                .map(fault -> one.line() + " " + fault.pointer() + " " + fault.code())).toList();
    }

    @Test
    void givenRowsInAnyOrder_whenSettled_thenWhatIsReferredToComesFirstInOneAppend() {
        Outcome outcome = settle(row(source("c", "", "b")), row(source("b", "", "a")), row(source("a", "", "")));

        assertThat(holdings.streams()).containsExactly("source/a", "source/b", "source/c");
        assertThat(holdings.appends()).isEqualTo(1);
        assertThat(outcome.accepted()).isEqualTo(3);
        assertThat(outcome.lastPosition()).isEqualTo(2);
    }

    @Test
    void givenACircle_whenSettled_thenItsRowsWaitAndAreRejectedInTheEnd() {
        Outcome outcome = settle(row(source("a", "", "b")), row(source("b", "", "a")));

        assertThat(outcome.waiting()).hasSize(2);
        outcome.giveUpBefore(2);
        assertThat(rejected(outcome)).containsExactly("1 /source/derivedFrom unknown-reference");
        outcome.giveUpBefore(Long.MAX_VALUE);
        assertThat(outcome.waiting()).isEmpty();
        assertThat(holdings.appends()).isZero();
    }

    @Test
    void givenARowWithOneRecordInConflict_whenSettled_thenNoneOfItsRecordsIsMade() {
        settle(row(source("a", "first", "")));

        Outcome outcome = settle(row(source("b", "", ""), source("a", "other", "")), row(source("c", "", "b")));

        assertThat(rejected(outcome)).containsExactly("2 /source exists-with-other-content");
        assertThat(outcome.waiting()).extracting(ImportRow::line).containsExactly(3L);
        assertThat(holdings.streams()).containsExactly("source/a");
    }

    @Test
    void givenTheSameRecordTwice_whenSettled_thenTheSecondIsSkippedOrRejected() {
        Outcome outcome = settle(row(source("a", "one", "")), row(source("a", "one", "")), row(source("a", "two", "")));

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.skipped()).isEqualTo(1);
        assertThat(rejected(outcome)).containsExactly("3 /source exists-with-other-content");
    }

    @Test
    void givenATryThatWasRecordedButNotNoted_whenSettledAgain_thenTheCountsAreTheSame() {
        List<ImportRow> rows = List.of(row(source("a", "one", "")), row(source("a", "one", "")),
                row(source("b", "", ""), source("c", "", "")));
        new Window(holdings, Pointers.JSON_LINES).settle(rows);

        Outcome again = new Window(holdings, Pointers.JSON_LINES).settle(rows);

        assertThat(again.accepted()).isEqualTo(2);
        assertThat(again.skipped()).isEqualTo(1);
        assertThat(again.firstPosition()).isZero();
        assertThat(again.lastPosition()).isEqualTo(2);
        assertThat(holdings.appends()).isEqualTo(1);
    }

    @Test
    void givenSomebodyFaster_whenSettled_thenHisRecordIsSkippedAndTheOthersAreMade() {
        holdings.soonAddedByOthers(source("b", "", ""));

        Outcome outcome = settle(row(source("a", "", "")), row(source("b", "", "")));

        assertThat(outcome.accepted()).isEqualTo(1);
        assertThat(outcome.skipped()).isEqualTo(1);
        assertThat(holdings.streams()).containsExactly("source/b", "source/a");
    }

    @Test
    void givenSomebodyFasterAgainAndAgain_whenSettled_thenEachRowIsTriedAlone() {
        List<ImportRow> rows = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            rows.add(row(source("s-" + n, "", "")));
            holdings.soonAddedByOthers(source("s-" + n, n == 3 ? "other" : "", ""));
        }

        Outcome outcome = settle(rows.toArray(ImportRow[]::new));

        assertThat(outcome.skipped()).isEqualTo(5);
        assertThat(rejected(outcome)).containsExactly("4 /source exists-with-other-content");
        assertThat(outcome.accepted()).isZero();
    }
}
