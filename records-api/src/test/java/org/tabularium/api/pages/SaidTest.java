package org.tabularium.api.pages;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Value;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

class SaidTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    "state":"KNOWN","best":613                                 | 613 persons
                    "state":"KNOWN","best":1234567                             | 1,234,567 persons
                    "state":"KNOWN","best":"1234.5"                            | 1,234.5 persons
                    "state":"KNOWN","best":613,"qualifier":"ABOUT"             | about 613 persons
                    "state":"KNOWN","low":600                                  | 600 or more persons
                    "state":"KNOWN","low":600,"qualifier":"AT_LEAST"           | at least 600 persons
                    "state":"KNOWN","high":900                                 | up to 900 persons
                    "state":"KNOWN","high":900,"qualifier":"AT_MOST"           | at most 900 persons
                    "state":"KNOWN","low":200,"high":1000                      | 200 to 1,000 persons
                    "state":"KNOWN","low":200,"best":613,"high":1000           | 200 to 1,000, best 613 persons
                    "state":"KNOWN","low":200,"high":200                       | 200 persons (low and high)
                    "state":"KNOWN","low":200,"best":200,"high":200            | 200 persons (low, best and high)
                    "state":"KNOWN","low":9,"best":5,"irregular":true          | 9 or more, best 5 persons (in this order in the source)
                    "state":"UNKNOWN"                                          | a number is not given
                    "state":"NONE"                                             | none
                    """)
    void aNumberIsReadAsItsClaimantGivesIt(String members, String words) {
        Value value = Json.read("{" + members + "}", Value.class);

        assertThat(Said.value(value, "PERSONS", null)).isEqualTo(words);
    }

    @Test
    void wordsNarrowOrReplaceWhatIsCounted() {
        assertThat(Said.counted(Measure.KILLED, null, Group.ALL, null)).isEqualTo("killed");
        assertThat(Said.counted(Measure.CAUSE_OF_DEATH, "gunshot", Group.WOMEN, null))
                .isEqualTo("cause of death (gunshot), women");
        assertThat(Said.counted(Measure.OTHER, "bodies found", Group.OTHER, "male"))
                .isEqualTo("bodies found, male");
    }

    @Test
    void aChainIsToldFromTheNearestToTheClaimant() {
        assertThat(Said.chain(new Claimant("A", Claimant.Kind.STATE, List.of()))).isEmpty();
        assertThat(Said.chain(new Claimant("A", Claimant.Kind.STATE, List.of("B", "C"))))
                .isEqualTo("as reported by B, by way of C");
    }
}
