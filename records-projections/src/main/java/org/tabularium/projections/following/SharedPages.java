package org.tabularium.projections.following;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.log.LogReader;

/**
 * The pages of the log that some of this node's loops have read and others are about to. While they catch up side by
 * side each page is read, and its meaning worked out, once for all of them; nothing is kept that all have had.
 */
final class SharedPages {

    /** Loops that are further apart than this read for themselves. */
    static final int MOST = 6;

    private final LogReader log;
    private final int loops;
    private final Map<Long, Place> places = new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Place> eldest) {
            return size() > MOST;
        }
    };

    /** Where a page begins; whoever comes first reads it, and all others wait for that. */
    private static final class Place {

        private @Nullable LogPage page;
        private int asked;

        synchronized LogPage read(LogReader log, long position, int size) {
            LogPage read = page;
            if (read == null) {
                read = LogPage.from(position, log.page(position, size));
                page = read;
            }
            return read;
        }
    }

    /** @param loops how many there are */
    SharedPages(LogReader log, int loops) {
        this.log = log;
        this.loops = loops;
    }

    /** The page of so many events at most that begins at the position; fewer where the log ends. */
    LogPage from(long position, int size) {
        LogPage page = place(position).read(log, position, size);
        if (page.size() < size) {
            // What comes next belongs to it.
            forget(position);
        }
        return page;
    }

    private synchronized Place place(long position) {
        Place place = places.computeIfAbsent(position, begin -> new Place());
        place.asked++;
        if (place.asked == loops) {
            forget(position);
        }
        return place;
    }

    private synchronized void forget(long position) {
        places.remove(position);
    }
}
