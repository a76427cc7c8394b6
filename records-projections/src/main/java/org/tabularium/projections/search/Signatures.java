package org.tabularium.projections.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.projections.asof.Standing;
import org.tabularium.projections.view.ViewNames;

/**
 * The signatures of a table's texts, one for each 128 positions, in memory: of 80,000 claims and their incidents 2 MB. What
 * a row says that begins at a position is said for ever, in each build, unless the law makes us erase it; so a signature is
 * never wrong, but may still tell of what has been erased. They are read in the background; where there is none yet, any
 * words can stand.
 */
public final class Signatures {

    /** How many positions have one signature. */
    static final int PART = 128;

    private static final int PARTS_AT_A_TIME = 64;

    private final JdbcClient jdbc;
    private final String texts;
    private final List<Signature> parts = new ArrayList<>();

    private Signatures(DataSource database, String table) {
        this.jdbc = JdbcClient.create(database);
        this.texts = "select valid_from, search_text from " + table + " where valid_from >= ? and valid_from < ?"
                + " and search_text is not null and build = " + Standing.build(ViewNames.TIMELINE);
    }

    /** Of the claims' texts. */
    public static Signatures ofClaims(DataSource database) {
        return new Signatures(database, "timeline_claim");
    }

    /** Of the incidents' texts. */
    public static Signatures ofIncidents(DataSource database) {
        return new Signatures(database, "timeline_incident");
    }

    /** The first position that has no signature yet. */
    public synchronized long end() {
        return (long) parts.size() * PART;
    }

    /**
     * Reads the signatures of some more whole parts up to a position that the view has reached; for one thread at a time.
     *
     * @return whether there are no more
     */
    boolean extend(long shown) {
        long end = end();
        int number = (int) Math.min((shown + 1 - end) / PART, PARTS_AT_A_TIME);
        if (number > 0) {
            add(end, number);
        }
        return number < PARTS_AT_A_TIME;
    }

    private void add(long from, int number) {
        Map<Long, List<String>> found = new TreeMap<>();
        jdbc.sql(texts).params(from, from + (long) number * PART).query(row -> {
            found.computeIfAbsent(row.getLong(1) / PART, part -> new ArrayList<>()).add(row.getString(2));
        });
        List<Signature> read = new ArrayList<>();
        for (long part = from / PART; part < from / PART + number; part++) {
            List<String> said = found.get(part);
            read.add(said == null ? Signature.NONE : Signature.of(said));
        }
        synchronized (this) {
            parts.addAll(read);
        }
    }

    /**
     * Where rows can begin that hold the words, in the order of positions.
     *
     * @param words as the rows have them, without their case
     * @param from  the first position that is asked for
     * @param to    the last
     */
    public synchronized List<Stretch> holding(String words, long from, long to) {
        BitSet pieces = new BitSet(Pieces.NUMBERS);
        Pieces.addLongest(words, pieces);
        int[] wanted = pieces.stream().toArray();
        List<Stretch> found = new ArrayList<>();
        long begun = -1;
        for (long at = from; at <= to && at < end(); at = (at / PART + 1) * PART) {
            boolean canHold = parts.get((int) (at / PART)).canHold(wanted);
            if (canHold && begun < 0) {
                begun = at;
            } else if (!canHold && begun >= 0) {
                found.add(new Stretch(begun, at - 1));
                begun = -1;
            }
        }
        long rest = begun >= 0 ? begun : Math.max(from, end());
        if (rest <= to) {
            found.add(new Stretch(rest, to));
        }
        return found;
    }
}
