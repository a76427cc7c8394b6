package org.tabularium.api.imports.format;

import java.util.Map;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.time.Edtf;

/** The note of an incident: a line for each thing that the data set says of it and the model has no member for. */
final class GedNote {

    private static final Map<String, String> VIOLENCE = Map.of("1", "1 (state-based)", "2", "2 (non-state)", "3",
            "3 (one-sided)");

    private final ObjectInput row;
    private final StringJoiner lines = new StringJoiner("\n");

    private GedNote(ObjectInput row) {
        this.row = row;
    }

    /** The note, of which there is none where nothing is to be said. */
    static @Nullable String of(ObjectInput row, Edtf occurred) {
        String text = new GedNote(row).text(occurred);
        return text.isEmpty() ? null : GedText.cut(text, Limits.PROSE);
    }

    private String text(Edtf occurred) {
        named("Conflict", "conflict_name", "conflict_new_id");
        named("Dyad", "dyad_name", "dyad_new_id");
        named("Side A", "side_a", "side_a_new_id");
        line("Side A, Gleditsch and Ward code", cell("gwnoa"));
        named("Side B", "side_b", "side_b_new_id");
        line("Side B, Gleditsch and Ward code", cell("gwnob"));
        String violence = cell("type_of_violence");
        line("Type of violence", violence == null ? null : VIOLENCE.getOrDefault(violence, violence));
        line("Active year", cell("active_year"));
        line("Event clarity", cell("event_clarity"));
        String precision = cell("date_prec");
        boolean told = precision == null || precision.equals(String.valueOf(occurred.datePrecision()));
        line("Date precision", told ? null : precision);
        line("Number of sources", cell("number_of_sources"));
        line("Region", cell("region"));
        line("Country code", cell("country_id"));
        line("PRIO-GRID cell", cell("priogrid_gid"));
        line("Earlier id", cell("relid"));
        line("Code status", cell("code_status"));
        line("Where", cell("where_description"));
        return lines.toString();
    }

    private void named(String label, String name, String id) {
        String code = cell(id);
        String words = cell(name);
        line(label, words == null || code == null ? words == null ? code : words : words + " (" + code + ")");
    }

    private void line(String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + ": " + text);
        }
    }

    private @Nullable String cell(String column) {
        return GedText.of(row, column);
    }
}
