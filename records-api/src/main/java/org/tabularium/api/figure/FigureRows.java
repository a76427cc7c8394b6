package org.tabularium.api.figure;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.projections.figure.Block;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Figures as rows of their own: what the block counts, then the claim. */
final class FigureRows {

    private FigureRows() {}

    static void forEach(List<Block> blocks, Consumer<Object> consumer) {
        for (Block block : blocks) {
            ObjectNode counted = counted(block);
            block.claims().forEach(claim -> {
                ObjectNode row = counted.deepCopy();
                row.setAll((ObjectNode) Json.mapper().valueToTree(claim));
                consumer.accept(row);
            });
        }
    }

    private static ObjectNode counted(Block block) {
        ObjectNode counted = JsonNodeFactory.instance.objectNode().put("facet", block.facet().name()).put("measure",
                block.measure().name());
        putIfThere(counted, "measureText", block.measureText());
        counted.put("group", block.group().name());
        putIfThere(counted, "groupText", block.groupText());
        counted.put("unit", block.unit());
        putIfThere(counted, "unitText", block.unitText());
        return counted;
    }

    private static void putIfThere(ObjectNode row, String name, @Nullable String text) {
        if (text != null) {
            row.put(name, text);
        }
    }
}
