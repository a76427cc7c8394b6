package org.tabularium.api.imports.format;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The incident that a row of the data set makes. */
final class GedIncident {

    private static final List<String> PLACES = List.of("where_coordinates", "adm_2", "adm_1");

    private static final Map<String, String> COLUMNS = Map.of("/place/lat", "latitude", "/place/lon", "longitude",
            "/place/wherePrecision", "where_prec");

    private final ObjectInput row;
    private final Edtf occurred;

    private GedIncident(ObjectInput row, Edtf occurred) {
        this.row = row;
        this.occurred = occurred;
    }

    static @Nullable IncidentContent read(ObjectInput row, Edtf occurred) {
        return new GedIncident(row, occurred).content();
    }

    private @Nullable IncidentContent content() {
        String country = row.text("country", Integer.MAX_VALUE);
        String where = PLACES.stream().map(column -> GedText.of(row, column)).filter(Objects::nonNull).findFirst()
                .orElse(country);
        ObjectNode incident = JsonNodeFactory.instance.objectNode();
        incident.put("name", name(where));
        incident.put("occurred", occurred.text());
        ObjectNode place = incident.putObject("place");
        place.put("name", GedText.cut(where, Limits.NAME));
        put(place, "lat", "latitude");
        put(place, "lon", "longitude");
        put(place, "wherePrecision", "where_prec");
        put(place, "adm1", "adm_1");
        put(place, "adm2", "adm_2");
        place.put("country", GedText.cut(country, Limits.NAME));
        incident.put("note", GedNote.of(row, occurred));
        return read(incident);
    }

    private String name(String where) {
        String when = ", " + occurred.text().replace("~", "").replace("/", " to ");
        return GedText.cut(where, Limits.NAME - when.length()) + when;
    }

    private void put(ObjectNode place, String member, String column) {
        String text = GedText.of(row, column);
        place.put(member, text == null ? null : GedText.cut(text, Limits.NAME));
    }

    /** Reads it as any other incident is read; what is wrong is said of the columns that it came from. */
    private @Nullable IncidentContent read(ObjectNode incident) {
        try {
            return ObjectInput.read(incident, IncidentContent::read);
        } catch (InvalidInput invalid) {
            invalid.faults().forEach(fault -> tell(fault, COLUMNS.getOrDefault(fault.pointer(), "country")));
            return null;
        }
    }

    private void tell(Fault fault, String column) {
        if (row.hasNoFaultAt(column)) {
            row.fault(column, fault.code(), fault.detail());
        }
    }
}
