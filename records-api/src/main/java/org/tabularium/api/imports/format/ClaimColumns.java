package org.tabularium.api.imports.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A CSV of claims in the format {@code tabularium}: one column a leaf of a claim, as lists of claims are written. */
final class ClaimColumns implements CsvShape {

    private static final Set<String> NEEDED = Set.of("id", "incident", "claimant.name", "claimant.kind",
            "citations.0.source", "statement.type");

    /** What a read of claims shows beside their content. */
    private static final Set<String> OF_READS = Set.of("revision", "position", "recordedAt");

    private static final String STATUS = "status";
    private static final String CURRENT = "CURRENT";
    private static final String IRREGULAR = "statement.value.irregular";

    /** The leaves of a claim, with a number sign for a place in a list. */
    private static final Set<String> LEAVES = Set.of("id", "incident", "claimed", "occurred", "note", STATUS,
            "claimant.name", "claimant.kind", "claimant.via.#",
            "citations.#.source", "citations.#.locator", "citations.#.form", "citations.#.information",
            "citations.#.evidence",
            "relations.#.type", "relations.#.claim",
            "statement.type", "statement.facet",
            "statement.measure", "statement.measureText", "statement.group", "statement.groupText", "statement.unit",
            "statement.unitText", "statement.value.state", "statement.value.low", "statement.value.best",
            "statement.value.high", "statement.value.qualifier", IRREGULAR,
            "statement.body", "statement.bodyLevel", "statement.jurisdiction", "statement.instrument",
            "statement.number", "statement.title", "statement.adopted", "statement.status", "statement.wording.#",
            "statement.wordingText", "statement.stance",
            "statement.predicate", "statement.object");

    private static final Pattern PLACE = Pattern.compile("\\.(0|[1-9][0-9]?)(?=\\.|$)");

    @Override
    public Set<String> needed() {
        return NEEDED;
    }

    @Override
    public Treatment treatment(String column) {
        if (OF_READS.contains(column)) {
            return Treatment.PASSED_OVER;
        }
        return LEAVES.contains(PLACE.matcher(column).replaceAll(".#")) ? Treatment.READ : Treatment.REFUSED;
    }

    @Override
    public @Nullable JsonNode member(String column, String cell) {
        if (cell.isBlank()) {
            return null;
        }
        boolean flag = column.equals(IRREGULAR) && (cell.equals("true") || cell.equals("false"));
        return flag
                ? JsonNodeFactory.instance.booleanNode(cell.equals("true"))
                : JsonNodeFactory.instance.stringNode(cell);
    }

    @Override
    public List<NewRecord> records(ObjectInput row) {
        if (row.has(STATUS) && !CURRENT.equals(row.optionalText(STATUS, Limits.NAME))) {
            row.fault(STATUS, "not-current", "A claim comes in as current, so one that is not can't.");
        }
        return List.of(RecordLine.claim(row));
    }
}
