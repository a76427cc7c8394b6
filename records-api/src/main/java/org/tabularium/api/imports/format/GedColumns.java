package org.tabularium.api.imports.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.time.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The columns of the Georeferenced Event Dataset (GED) of the Uppsala Conflict Data Program, whose versions have 38 to
 * 49 of them. A row makes an incident and the claims of the data set about it, with the sources that they cite.
 */
final class GedColumns implements CsvShape {

    /** What the ids of incidents and claims begin with, before the id that the data set has. */
    static final String PREFIX = "ucdp-";

    private static final Set<String> NEEDED = Set.of("id", "year", "country", "low", "best", "high");

    private static final Set<String> READ = Set.of("id", "relid", "year", "active_year", "code_status",
            "type_of_violence", "conflict_new_id", "conflict_name", "dyad_new_id", "dyad_name", "side_a_new_id",
            "gwnoa", "side_a", "side_b_new_id", "gwnob", "side_b", "number_of_sources", "source_article",
            "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates",
            "where_description", "adm_1", "adm_2", "latitude", "longitude", "priogrid_gid", "country", "country_id",
            "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b",
            "deaths_civilians", "deaths_unknown", "low", "best", "high");

    private static final long GREATEST_ID = 999_999_999_999_999_999L;

    @Override
    public Set<String> needed() {
        return NEEDED;
    }

    @Override
    public Treatment treatment(String column) {
        return READ.contains(column) ? Treatment.READ : Treatment.PASSED_OVER;
    }

    @Override
    public @Nullable JsonNode member(String column, String cell) {
        String line = GedText.oneLine(cell);
        return line.isEmpty() ? null : JsonNodeFactory.instance.stringNode(line);
    }

    @Override
    public List<NewRecord> records(ObjectInput row) {
        String id = PREFIX + row.whole("id", 0, GREATEST_ID);
        Edtf occurred = GedDates.occurred(row);
        IncidentContent incident = GedIncident.read(row, occurred);
        List<GedWork> works = GedWork.namedIn(row);
        List<NewRecord> sources = GedSources.cited(works);
        List<NewRecord> claims = new GedClaims(row, id, occurred, sources, works).all();
        if (incident == null) {
            return List.of();
        }
        List<NewRecord> records = new ArrayList<>();
        records.add(new NewRecord(StreamId.incident(id), incident));
        if (!claims.isEmpty()) {
            records.addAll(sources);
            records.addAll(claims);
        }
        return records;
    }
}
