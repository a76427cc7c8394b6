package org.tabularium.api.figure;

import java.util.List;

import org.tabularium.core.json.Json;
import org.tabularium.projections.figure.Block;
import tools.jackson.databind.node.ObjectNode;

/** A figure as a row of its own: what its block counts, then the claim. */
final class FigureRow {

    private FigureRow() {}

    static List<ObjectNode> of(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block.claims().stream().map(claim -> {
            ObjectNode row = Json.mapper().valueToTree(block);
            row.remove(List.of("claims", "range", "independentSources"));
            return row.setAll((ObjectNode) Json.mapper().valueToTree(claim));
        })).toList();
    }
}
