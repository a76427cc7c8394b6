package org.tabularium.api.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** What reads write as CSV. */
public final class WrittenCsv {

    private WrittenCsv() {}

    public static byte[] of(List<?> things) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(things::forEach, out);
        return out.toByteArray();
    }
}
