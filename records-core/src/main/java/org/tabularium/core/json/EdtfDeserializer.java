package org.tabularium.core.json;

import org.tabularium.core.time.Edtf;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a stored date. */
final class EdtfDeserializer extends StdDeserializer<Edtf> {

    EdtfDeserializer() {
        super(Edtf.class);
    }

    @Override
    public Edtf deserialize(JsonParser parser, DeserializationContext context) {
        return Edtf.parse(parser.getString());
    }
}
