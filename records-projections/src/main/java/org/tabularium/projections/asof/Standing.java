package org.tabularium.projections.asof;

/** Parts of the queries that read views: which rows stand at a position, of the build that readers are shown. */
public final class Standing {

    private Standing() {}

    /**
     * The number of the view's living build. It is part of the statement, so that this sees one build whole, also while
     * another takes its place.
     */
    public static String build(String view) {
        return "(select build from view_build where view_name = '" + view + "' and state = 'LIVING')";
    }

    /**
     * What comes after the columns of a query for all rows of a table, called {@code t}, that have some values and
     * stand at a position, however often they have been changed. Its parameters are {@link Blocks#around}, the values
     * and twice the position. The join is an outer one, so that databases begin with the blocks.
     *
     * @param conditions on the columns before the block in the index of blocks
     */
    public static String among(String table, String view, String conditions) {
        return """
                from unnest(?) as b (block) left join %s t on %s and t.block = b.block and t.build = %s
                where t.valid_from <= ? and t.valid_to > ?""".formatted(table, conditions, build(view));
    }
}
