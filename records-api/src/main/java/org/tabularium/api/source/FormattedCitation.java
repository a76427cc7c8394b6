package org.tabularium.api.source;

import java.io.IOException;
import java.util.Map;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.csl.CSLItemData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tabularium.api.reading.Parameters;
import org.tabularium.core.json.Json;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.node.ObjectNode;

/** A source as a bibliography lists it, in one of the styles of the CSL repository. */
public final class FormattedCitation {

    private static final TypeReference<Map<String, Object>> ITEM = new TypeReference<>() {
    };

    private static final Logger LOG = LoggerFactory.getLogger(FormattedCitation.class);

    private FormattedCitation() {}

    /**
     * The citation as one line of plain text.
     *
     * @throws NotCitable where no style can make sense of the item
     */
    public static String of(RecordState source, String style) {
        if (!style.matches("[a-z0-9-]{1,100}") || FormattedCitation.class.getResource("/" + style + ".csl") == null) {
            throw Parameters.refused("style", "unknown-code", "The name of a CSL style is expected, such as apa.");
        }
        ObjectNode csl = CslJson.of(source);
        try {
            CSLItemData item = CSLItemData.fromJson(Json.mapper().convertValue(csl, ITEM));
            return CSL.makeAdhocBibliography(style, "text", item).makeString().strip();
        } catch (IOException | RuntimeException notFormatted) {
            // An item is kept as given, so it may have members that no style can make sense of.
            LOG.debug("The source {} can't be formatted", source.id(), notFormatted);
            throw new NotCitable(source.id());
        }
    }
}
