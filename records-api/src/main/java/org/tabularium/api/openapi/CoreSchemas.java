package org.tabularium.api.openapi;

import java.util.List;

import io.swagger.v3.oas.models.media.Schema;
import org.springdoc.core.utils.SpringDocUtils;
import org.tabularium.api.writing.Change;
import org.tabularium.api.writing.Creation;
import org.tabularium.api.writing.JsonBody;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of those types of the core that are not written as their members. */
final class CoreSchemas {

    private CoreSchemas() {}

    static void register() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Creation.class, Change.class, JsonBody.class)
                .replaceWithSchema(Edtf.class, new Schema<String>().types(java.util.Set.of("string")).format("edtf")
                        .description("A date in EDTF, levels 0 and 1 and most of level 2.")
                        .examples(List.of("1992-02-25/1992-02-26")))
                .replaceWithSchema(Decimal.class, new Schema<Object>().types(java.util.Set.of("integer", "string"))
                        .description("An integer, or a text of decimal digits: at most 18, at most 6 of them after the"
                                + " point; no sign, no exponent."))
                .replaceWithSchema(ObjectNode.class, new Schema<Object>().types(java.util.Set.of("object"))
                        .description("A CSL-JSON item, kept as given."));
    }
}
