package org.tabularium.api.source;

import org.springframework.http.MediaType;
import org.tabularium.projections.asof.RecordState;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A source as the CSL-JSON item that reference managers read, under our id. */
final class CslJson {

    static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/vnd.citationstyles.csl+json");

    private CslJson() {}

    /**
     * The item.
     *
     * @throws SourceIsErased where there is none any more
     */
    static ObjectNode of(RecordState source) {
        ObjectNode content = source.content();
        if (content == null) {
            throw new SourceIsErased(source.id());
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", source.id());
        return item.setAll((ObjectNode) content.required("csl"));
    }
}
