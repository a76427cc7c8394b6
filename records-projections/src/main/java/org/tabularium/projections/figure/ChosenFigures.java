package org.tabularium.projections.figure;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tabularium.projections.source.Provenance;

/**
 * The figures that a rule keeps.
 *
 * @param blocks     blocks of what can be compared, in an order that rests on their content alone
 * @param provenance where the sources come from that the figures' claims cite
 */
public record ChosenFigures(List<Chosen> blocks, Provenance provenance) {

    /** The figures of one block, by the positions of their revisions. */
    record Chosen(BlockKey key, List<StatedFigure> figures) {}

    static ChosenFigures of(List<StatedFigure> figures, Rule rule, Provenance provenance) {
        var blocks = figures.stream()
                .collect(Collectors.groupingBy(figure -> BlockKey.of(figure.figure()), TreeMap::new,
                        Collectors.toList()));
        return new ChosenFigures(blocks.entrySet().stream()
                .map(block -> new Chosen(block.getKey(), rule.keep(block.getValue(), provenance))).toList(),
                provenance);
    }

    /** The blocks as answers write them. */
    public List<Block> asBlocks() {
        return blocks.stream().map(block -> Block.of(block.key(), block.figures(), provenance)).toList();
    }

    /** All figures, block after block. */
    public List<StatedFigure> all() {
        return blocks.stream().flatMap(block -> block.figures().stream()).toList();
    }
}
