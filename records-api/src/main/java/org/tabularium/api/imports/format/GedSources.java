package org.tabularium.api.imports.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.tabularium.core.input.Limits;
import org.tabularium.core.json.Json;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.stream.StreamId;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sources that claims of the data set cite: the data set itself, and the works that it names. The id of a source is
 * the hash of its content, so that the same work is the same source, in whichever row and whichever file.
 *
 * <p>
 * A row brings all sources that it cites, also those of rows before it: these may have been refused.
 */
final class GedSources {

    /** How many works a claim can cite beside the data set itself. */
    static final int MOST_WORKS = Limits.CITATIONS - 1;

    /** Long enough for each headline, and for lists of works in no form; short enough for an item of CSL-JSON. */
    private static final int LONGEST_TITLE = 10_000;

    private static final int DIGITS = 16;

    private static final NewRecord DATA_SET = source(dataSet());

    private GedSources() {}

    /** The data set and as many of the works as a claim can cite. */
    static List<NewRecord> cited(List<GedWork> works) {
        return Stream.concat(Stream.of(DATA_SET), works.stream().limit(MOST_WORKS).map(GedSources::source)).toList();
    }

    private static ObjectNode dataSet() {
        ObjectNode csl = JsonNodeFactory.instance.objectNode();
        csl.put("type", "dataset").put("title", "UCDP Georeferenced Event Dataset");
        csl.putArray("author").addObject().put("literal", GedClaims.CLAIMANT);
        return csl.put("publisher", "Uppsala University").put("URL", "https://ucdp.uu.se/");
    }

    private static NewRecord source(GedWork work) {
        ObjectNode csl = JsonNodeFactory.instance.objectNode();
        csl.put("type", "document");
        if (!work.headline().isEmpty()) {
            csl.put("title", GedText.cut(work.headline(), LONGEST_TITLE));
        }
        if (!work.office().isEmpty()) {
            csl.put("publisher", GedText.cut(work.office(), Limits.PROSE));
        }
        if (!work.date().isEmpty()) {
            csl.set("issued", issued(GedText.cut(work.date(), Limits.PROSE)));
        }
        return source(csl);
    }

    private static ObjectNode issued(String date) {
        ObjectNode issued = JsonNodeFactory.instance.objectNode();
        try {
            LocalDate day = LocalDate.parse(date);
            issued.putArray("date-parts").addArray().add(day.getYear()).add(day.getMonthValue())
                    .add(day.getDayOfMonth());
        } catch (DateTimeException noDay) {
            issued.put("literal", date);
        }
        return issued;
    }

    private static NewRecord source(ObjectNode csl) {
        SourceContent content = new SourceContent(csl, null, null, null, null);
        return new NewRecord(StreamId.source("s-" + Hash.of(Json.bytes(content)).hex().substring(0, DIGITS)), content);
    }
}
