package org.tabularium.api.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** The shipped collection and the rows of the two raw files that it is made of. */
abstract class SampleRows {

    static final SampleCollection SAMPLE = SampleCollection.read();
    static final List<RawRow> CLAIMS = RawRow.claims();
    static final List<RawRow> ACTS = RawRow.acts();
    /** The row that describes its source and is no claim. */
    static final String OF_THE_SOURCE = "NA-063";

    static Stream<RawRow> rows() {
        return Stream.concat(CLAIMS.stream().filter(row -> !row.written().equals(OF_THE_SOURCE)), ACTS.stream());
    }

    static RawRow claimRow(String written) {
        return CLAIMS.stream().filter(row -> row.written().equals(written)).findFirst().orElseThrow();
    }

    static JsonNode claimOf(RawRow row) {
        return SAMPLE.one("claim", row.written().toLowerCase(Locale.ROOT));
    }
}
