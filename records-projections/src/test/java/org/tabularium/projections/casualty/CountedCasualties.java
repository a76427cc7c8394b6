package org.tabularium.projections.casualty;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.tabularium.projections.FakeLog;
import org.tabularium.projections.TestDatabase;
import org.tabularium.projections.asof.AsOf;
import org.tabularium.projections.figure.Block;
import org.tabularium.projections.figure.BlockClaim;
import org.tabularium.projections.figure.Rule;

/** Claims of casualties and what the view makes of them. */
abstract class CountedCasualties {

    static final String BOOK = "{\"type\":\"book\"}";
    final TestDatabase database = new TestDatabase();
    final FakeLog log = new FakeLog();
    final Casualties casualties = new Casualties(database.source());

    @AfterEach
    void close() {
        database.close();
    }

    List<Block> blocks(long position) {
        return casualties.of("i", asOf(position), Rule.RANGE).measures();
    }

    static List<String> ids(Block block) {
        return block.claims().stream().map(BlockClaim::id).toList();
    }

    static AsOf asOf(long position) {
        return AsOf.of(position, FakeLog.BEGINNING.plusSeconds(position));
    }
}
