package org.tabularium.core.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.tabularium.core.time.Edtf;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a stored date. The same ones come over and over, and to parse one takes longer than all around it. */
final class EdtfDeserializer extends StdDeserializer<Edtf> {

    /** A few megabytes. */
    private static final int MOST = 20_000;

    private final Map<String, Edtf> known = new ConcurrentHashMap<>();

    EdtfDeserializer() {
        super(Edtf.class);
    }

    @Override
    public Edtf deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.getString();
        Edtf date = known.get(text);
        if (date == null) {
            date = Edtf.parse(text);
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, date);
        }
        return date;
    }
}
