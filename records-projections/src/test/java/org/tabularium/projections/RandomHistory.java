package org.tabularium.projections;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.claim.Value;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.log.LogEntry;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.Erasure.PayloadErased;
import org.tabularium.core.time.Edtf;

import static org.tabularium.projections.Draft.on;
import static org.tabularium.projections.Draft.opened;
import static org.tabularium.projections.Draft.registered;
import static org.tabularium.projections.Draft.source;

/**
 * A log of what the domain allows, chosen by a seed: few records, each with a long life. Each event says a word that no
 * other one says.
 */
public final class RandomHistory {

    static final List<String> INCIDENTS = List.of("i0", "i1", "i2");
    static final List<String> SOURCES = List.of("s0", "s1", "s2", "s3", "s4");
    static final int CLAIMS = 20;

    private static final List<String> DATES = List.of("1992", "1992-02", "1992-02-25/1992-02-26", "XXXX", "../1990",
            "1993-01/..");

    private final Random random;
    private final boolean erasing;
    private final FakeLog log = new FakeLog();
    private final Map<String, Boolean> claims = new HashMap<>();
    private final Set<String> erased = new HashSet<>();
    private final Set<String> retracted = new HashSet<>();

    private RandomHistory(long seed, boolean erasing) {
        this.random = new Random(seed);
        this.erasing = erasing;
        INCIDENTS.forEach(id -> log.append(opened(id, word(), "1992", null)));
        SOURCES.forEach(id -> log.append(registered(id, null, "{\"type\":\"book\",\"title\":\"" + word() + "\"}")));
    }

    public static FakeLog of(long seed, int events) {
        return new RandomHistory(seed, false).grownTo(events);
    }

    /** One in which now and then the law asks for something to be erased. */
    public static RandomHistory withErasures(long seed) {
        return new RandomHistory(seed, true);
    }

    public FakeLog grownTo(int events) {
        while (log.size() < events) {
            next();
        }
        return log;
    }

    /** The word that the event at the next position says. */
    private String word() {
        return wordAt(log.size());
    }

    static String wordAt(long position) {
        return "word" + position + ".";
    }

    private static String csl(String title, int year) {
        return "{\"type\":\"book\",\"title\":\"" + title + "\",\"issued\":{\"date-parts\":[[" + year + "]]}}";
    }

    private void next() {
        switch (random.nextInt(erasing ? 14 : 12)) {
            case 0 -> log.append(new IncidentDescribed(any(INCIDENTS),
                    opened("x", word(), any(DATES), "Country").incident(), "described"));
            case 1 -> log.append(new SourceDescribed(any(SOURCES), source(random.nextBoolean() ? any(SOURCES) : null,
                    csl(word(), 1992 + random.nextInt(5))), "described"));
            case 2 -> retractOne();
            case 12, 13 -> eraseOne();
            default -> changeClaim("c" + random.nextInt(CLAIMS));
        }
    }

    private void retractOne() {
        String id = any(SOURCES);
        if (retracted.size() < 2 && retracted.add(id)) {
            log.append(new SourceRetracted(id, word()));
        }
    }

    private void eraseOne() {
        LogEntry entry = any(log.all()).entry();
        List<RecordedEvent> life = log.stream(entry.stream(), 1);
        ArchiveEvent event = life.get(entry.revision() - 1).event();
        if (!(event instanceof PayloadErased || event instanceof Erased)) {
            boolean statesStill = states(event) && life.subList(entry.revision(), life.size()).stream()
                    .noneMatch(later -> states(later.event()));
            if (statesStill) {
                erased.add(entry.stream().id());
            }
            log.append(new PayloadErased(entry.stream(), entry.revision(), "a law", word()));
        }
    }

    private static boolean states(ArchiveEvent event) {
        Class<? extends ArchiveEvent> type = event instanceof Erased gone ? gone.was() : event.getClass();
        return type == ClaimRecorded.class || type == ClaimCorrected.class;
    }

    private void changeClaim(String id) {
        Boolean current = claims.get(id);
        if (erased.contains(id)) {
            // It refuses every change.
            return;
        }
        if (current == null) {
            log.append(draft().as(id));
            claims.put(id, true);
        } else if (!current) {
            log.append(new ClaimReinstated(id, word()));
            claims.put(id, true);
        } else if (random.nextInt(3) == 0) {
            log.append(new ClaimWithdrawn(id, CorrectionKind.DUPLICATE, word(), "import-" + claims.size()));
            claims.put(id, false);
        } else {
            log.append(draft().correcting(id));
        }
    }

    private Draft draft() {
        List<String> cited = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            cited.add(any(SOURCES));
        }
        Draft draft = on(any(INCIDENTS)).by("Claimant " + random.nextInt(4)).citing(cited.toArray(String[]::new))
                .note(word());
        draft = random.nextBoolean() ? draft.occurred(any(DATES)) : draft;
        draft = random.nextBoolean() ? draft.claimed("199" + random.nextInt(2, 6)) : draft;
        return switch (random.nextInt(8)) {
            case 0 -> draft;
            case 1 -> draft.stating(act());
            case 2 -> draft.counting(Facet.HOSTAGE, Measure.TAKEN, value());
            case 3 -> draft.counting(Facet.CASUALTY, Measure.WOUNDED, value());
            default -> draft.counting(Facet.CASUALTY, Measure.KILLED, value());
        };
    }

    private Value value() {
        if (random.nextInt(5) == 0) {
            return new Value(Value.State.UNKNOWN, null, null, null, null, false);
        }
        long middle = random.nextLong(10, 1_000);
        return new Value(Value.State.KNOWN, sometimes(middle - random.nextLong(10)), Decimal.of(middle),
                sometimes(middle + random.nextLong(10)), null, false);
    }

    private @Nullable Decimal sometimes(long number) {
        return random.nextBoolean() ? Decimal.of(number) : null;
    }

    private Resolution act() {
        return new Resolution("Body", Resolution.Level.NATIONAL, "Somewhere", Resolution.Instrument.STATEMENT, null,
                null, Edtf.parse(any(DATES)), Resolution.Status.ADOPTED, List.of(Resolution.Wording.NONE), null,
                Resolution.Stance.CONTESTS);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
