package org.tabularium.projections.source;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

class IssueDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"date-parts":[[1992,3,4]]}              | 1992-03-04
            {"date-parts":[["1992","03","04"]]}      | 1992-03-04
            {"date-parts":[[1992,2]]}                | 1992-02-29
            {"date-parts":[[1992]]}                  | 1992-12-31
            {"date-parts":[[1992,21]]}               | 1992-12-31
            {"date-parts":[[1992,2],[1993,4]]}       | 1993-04-30
            {"raw":"1992-03"}                        | 1992-03-31
            "1992-03-04"                             | 1992-03-04
            """)
    void the_last_possible_day_counts(String issued, LocalDate expected) {
        assertThat(latest("{\"issued\":" + issued + "}")).isEqualTo(expected.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}
            {"issued":null}
            {"issued":1992}
            {"issued":[]}
            {"issued":{"date-parts":[]}}
            {"issued":{"date-parts":[[]]}}
            {"issued":{"date-parts":[[1992,0]]}}
            {"issued":{"date-parts":[[1992,2,30]]}}
            {"issued":{"date-parts":[["soon"]]}}
            {"issued":{"date-parts":[[99999999999]]}}
            {"issued":{"date-parts":1992}}
            {"issued":{"literal":"in spring"}}
            {"issued":{"raw":"in spring"}}
            """)
    void what_cannot_be_read_is_no_date(String csl) {
        assertThat(latest(csl)).isNull();
    }

    private static @Nullable Long latest(String csl) {
        return IssueDate.latest(Json.tree(csl));
    }
}
