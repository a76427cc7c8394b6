package org.tabularium.api.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabularium.api.reading.Listing;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.Place;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.BlockClaim;
import org.tabularium.projections.figure.Range;
import org.tabularium.projections.figure.Rule;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.timeline.Incidents;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Incidents in the 49 columns of the UCDP Georeferenced Event Dataset (versions 18.1 to 25.1), one a row. What the
 * archive doesn't code stays empty; so does each number of dead on which the claims that count are not at one.
 */
@Component
class UcdpGed {

    static final List<String> COLUMNS = List.of("id", "relid", "year", "active_year", "code_status",
            "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id",
            "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b",
            "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
            "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude",
            "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
            "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high",
            "low", "gwnoa", "gwnob");

    private static final String THEIRS = "ucdp-(?=\\d+$)";
    private static final String PERSONS = "PERSONS";

    private final Incidents incidents;
    private final Histories histories;
    private final Casualties casualties;

    UcdpGed(Incidents incidents, Histories histories, Casualties casualties) {
        this.incidents = incidents;
        this.histories = histories;
        this.casualties = casualties;
    }

    /** Hands over the rows; {@code best} only has a value where a rule is named that says which claims count. */
    void forEach(Extent extent, @Nullable Rule rule, Consumer<Object> rows) {
        Consumer<RecordState> writer = incident -> row(incident, extent.position(), rule).ifPresent(rows);
        if (extent.incident() == null) {
            Listing<RecordState> all = (cursor, limit) -> incidents.list(null, null, null, null, extent.position(),
                    cursor, limit);
            all.forEachPage(page -> page.forEach(writer));
        } else {
            histories.current(StreamId.incident(extent.incident()), extent.position()).ifPresent(writer);
        }
    }

    private Optional<ObjectNode> row(RecordState incident, long position, @Nullable Rule rule) {
        if (incident.content() == null) {
            return Optional.empty();
        }
        IncidentContent content = Json.mapper().treeToValue(incident.content(), IncidentContent.class);
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", incident.id().replaceFirst(THEIRS, ""));
        when(row, content);
        where(row, content.place());
        dead(row, casualties.blocks(incident.id(), position, Objects.requireNonNullElse(rule, Rule.RANGE)),
                rule != null);
        return Optional.of(row);
    }

    private static void when(ObjectNode row, IncidentContent content) {
        LocalDate first = content.occurred().earliest();
        LocalDate last = content.occurred().latest();
        put(row, "year", first == null ? null : first.getYear());
        put(row, "date_prec", content.occurred().datePrecision());
        put(row, "date_start", first);
        put(row, "date_end", last);
    }

    private static void where(ObjectNode row, Place place) {
        put(row, "where_prec", place.wherePrecision());
        put(row, "where_coordinates", place.name());
        put(row, "adm_1", place.adm1());
        put(row, "adm_2", place.adm2());
        put(row, "latitude", place.lat());
        put(row, "longitude", place.lon());
        put(row, "country", place.country());
        if (place.lat() != null && place.lon() != null) {
            put(row, "geom_wkt", "POINT (" + place.lon() + " " + place.lat() + ")");
        }
    }

    private static void dead(ObjectNode row, List<Block> blocks, boolean best) {
        Optional<Block> all = killed(blocks, Group.ALL);
        all.ifPresent(block -> {
            put(row, "number_of_sources", block.independentSources());
            put(row, "source_original", block.claims().stream().map(claim -> claim.claimant().name()).distinct()
                    .collect(Collectors.joining("; ")));
            Range range = block.range();
            put(row, "low", range == null ? null : range.lowest());
            put(row, "high", range == null ? null : range.highest());
        });
        put(row, "best", best ? all.map(UcdpGed::only).orElse(null) : null);
        killedOfSide(blocks, Group.SIDE_A).ifPresent(side -> {
            put(row, "side_a", side.groupText());
            put(row, "deaths_a", only(side));
        });
        killedOfSide(blocks, Group.SIDE_B).ifPresent(side -> {
            put(row, "side_b", side.groupText());
            put(row, "deaths_b", only(side));
        });
        put(row, "deaths_civilians", killed(blocks, Group.CIVILIANS).map(UcdpGed::only).orElse(null));
        put(row, "deaths_unknown", killed(blocks, Group.UNKNOWN).map(UcdpGed::only).orElse(null));
    }

    private static Optional<Block> killed(List<Block> blocks, Group group) {
        return allKilled(blocks, group).filter(block -> block.groupText() == null).findFirst();
    }

    /** A side may be told by its name alone; where several are, nothing says which of them is the whole. */
    private static Optional<Block> killedOfSide(List<Block> blocks, Group side) {
        return killed(blocks, side).or(() -> {
            List<Block> named = allKilled(blocks, side).toList();
            return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
        });
    }

    private static Stream<Block> allKilled(List<Block> blocks, Group group) {
        return blocks.stream().filter(block -> block.measure() == Measure.KILLED && block.group() == group
                && block.measureText() == null && block.unit().equals(PERSONS));
    }

    /** The one figure of all claims that give numbers, where each gives the same; null where they don't. */
    private static @Nullable Decimal only(Block block) {
        List<Value> known = block.claims().stream().map(BlockClaim::value)
                .filter(value -> value.state() == Value.State.KNOWN).toList();
        boolean single = known.stream().map(Value::best).distinct().count() == 1;
        return single ? known.getFirst().best() : null;
    }

    private static void put(ObjectNode row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }
}
