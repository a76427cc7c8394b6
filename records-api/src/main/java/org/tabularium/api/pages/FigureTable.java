package org.tabularium.api.pages;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.BlockClaim;
import org.tabularium.projections.figure.Range;

/**
 * Figures that can be compared, side by side.
 *
 * @param counted what they count, and of whom
 * @param unit    the unit
 * @param range   how far apart they are, with the words that nobody asserts it; null where none gives a number
 * @param sources how many independent sources they come from
 * @param rows    a row for each claim, up to a bound
 * @param more    how many claims are left out
 */
record FigureTable(String counted, String unit, @Nullable String range, long sources, List<Row> rows, int more) {

    /** A longer table nobody reads; all of it is in the JSON and the CSV. */
    private static final int MOST_ROWS = 300;

    /** One claim of the table. */
    record Row(Shown claim, String claimant, String kind, String chain, String value, @Nullable String occurred,
            List<Works.Cited> citations, List<ClaimPage.Related> relations) {}

    static List<FigureTable> of(List<Block> blocks, Frame frame, Works works) {
        return blocks.stream().map(block -> of(block, frame, works)).toList();
    }

    private static FigureTable of(Block block, Frame frame, Works works) {
        List<Row> rows = block.claims().stream().limit(MOST_ROWS).map(claim -> row(claim, frame, works)).toList();
        return new FigureTable(
                Labels.capital(Said.counted(block.measure(), block.measureText(), block.group(), block.groupText())),
                Said.unit(block.unit(), block.unitText()), range(block.range()), block.independentSources(), rows,
                block.claims().size() - rows.size());
    }

    private static @Nullable String range(@Nullable Range range) {
        return range == null
                ? null
                : Said.number(range.lowest()) + (range.lowest().equals(range.highest())
                        ? ""
                        : " to " + Said.number(range.highest())) + " (" + range.note() + ")";
    }

    private static Row row(BlockClaim claim, Frame frame, Works works) {
        return new Row(Shown.page(claim.id(), frame.page("/claims/" + claim.id())), claim.claimant().name(),
                Labels.of("kind", claim.claimant().kind()), Said.chain(claim.claimant()),
                Said.value(claim.value()),
                claim.occurred() == null ? null : ReadableDate.of(claim.occurred()), works.cited(claim.citations()),
                ClaimPage.related(claim.relations(), frame));
    }
}
