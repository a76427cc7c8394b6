package org.tabularium.core.verify;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;

/**
 * One event after all that can be said of it alone.
 *
 * @param row        the event; null where what stands in its place can't be read
 * @param recordedAt in microseconds since 1970; 0 where it can't be read
 * @param leaf       computed from the entry
 * @param fault      what is wrong with it; null where nothing is
 */
record Examined(@Nullable LogRow row, long recordedAt, Hash leaf, @Nullable String fault) {

    static Examined unreadable(String fault) {
        return new Examined(null, 0, Hash.EMPTY_TREE, fault);
    }
}
