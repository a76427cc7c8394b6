package org.tabularium.api.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.tabularium.core.json.Json;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON things as CSV: a row for each thing, a column for each leaf, named by its path
 * ({@code statement.value.best}, {@code citations.0.source}), as the CSV import reads them.
 */
final class Csv {

    /**
     * What spreadsheets take for the beginning of a formula. After apostrophes it is none, but gets one more, so that
     * whoever takes one off has the text as it was.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t]");

    /** A number is none, whatever its sign. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Csv() {}

    /** Writes all things; they are run through twice, because only then all columns are known. */
    static void write(CsvTable things, OutputStream out) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        things.forEach(thing -> columns.addAll(leaves(thing).keySet()));
        write(columns, things, out);
    }

    /** Writes all things with these columns alone. */
    static void write(Collection<String> columns, CsvTable things, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns);
        things.forEach(thing -> {
            Map<String, String> leaves = leaves(thing);
            List<String> row = new ArrayList<>(columns.size());
            columns.forEach(column -> row.add(harmless(leaves.getOrDefault(column, ""))));
            csv.writeRecord(row);
        });
        csv.flush();
    }

    /** The hash of what {@link #write} would write. */
    static byte[] hash(CsvTable things) {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(),
                MessageDigest.getInstance("SHA-256"))) {
            write(things, out);
            return out.getMessageDigest().digest();
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> leaves(Object thing) {
        Map<String, String> leaves = new LinkedHashMap<>();
        collect(Json.mapper().valueToTree(thing), "", leaves);
        return leaves;
    }

    private static void collect(JsonNode node, String path, Map<String, String> leaves) {
        if (node.isObject()) {
            node.forEachEntry(
                    (name, value) -> collect(value, path.isEmpty() ? step(name) : path + "." + step(name), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), path + "." + i, leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(path, node.asString());
        }
    }

    /** A dot in a name is told from one between names, so that no two leaves share a column. */
    private static String step(String name) {
        return name.replace("\\", "\\\\").replace(".", "\\.");
    }

    private static String harmless(String cell) {
        boolean harmful = FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches();
        return harmful ? "'" + cell : cell;
    }
}
