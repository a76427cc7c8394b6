package org.tabularium.api.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;

import org.tabularium.api.imports.StoredImport.Reversed;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.WithdrawClaim;
import org.tabularium.core.log.RecordedEvent;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;

/**
 * Withdraws the claims that one import has recorded, as far as they are as it recorded them. What it has done is read
 * from the log, so that it can be broken off anywhere.
 */
final class Reversal {

    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 4;

    private final Archive archive;
    private final ImportTable table;
    private final Patience patience;
    private final Pace pace;
    private final StoredImport stored;

    Reversal(Archive archive, ImportTable table, Patience patience, Pace pace, StoredImport stored) {
        this.archive = archive;
        this.table = table;
        this.patience = patience;
        this.pace = pace;
        this.stored = stored;
    }

    /** Goes on from where the reversal is to its end. */
    void run() {
        Long last = stored.tally().lastPosition();
        Reversed reversed = stored.reversal();
        while (last != null && reversed.position() <= last) {
            reversed = pageReversed(reversed, last);
        }
        patience.until(() -> table.endReversal(stored.id()));
    }

    private Reversed pageReversed(Reversed before, long last) {
        patience.until(() -> pace.keep(patience::isOver));
        List<RecordedEvent> page = patience.until(() -> archive.log().page(before.position(), PAGE)).stream()
                .filter(event -> event.entry().position() <= last).toList();
        Map<StreamId, Long> claims = new LinkedHashMap<>();
        page.stream().filter(event -> event.event() instanceof ClaimRecorded claim
                && stored.id().equals(claim.importId()))
                .forEach(event -> claims.put(event.entry().stream(), event.entry().position()));
        List<KeptClaim> kept = patience.until(() -> withdraw(claims));
        long next = page.isEmpty() ? last + 1 : page.getLast().entry().position() + 1;
        Reversed after = new Reversed(before.actor(), next, before.withdrawn() + claims.size() - kept.size(),
                before.kept() + kept.size());
        patience.until(() -> table.noteReversal(stored.id(), before.position(), after, kept));
        return after;
    }

    private List<KeptClaim> withdraw(Map<StreamId, Long> claims) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                submit(untouched(claims));
                return kept(claims);
            } catch (Refusal faster) {
                // Somebody has changed one of them meanwhile, which the next look shows.
            }
        }
        for (StreamId claim : untouched(claims)) {
            try {
                submit(List.of(claim));
            } catch (Refusal changed) {
                // It is kept.
            }
        }
        return kept(claims);
    }

    private void submit(List<StreamId> claims) {
        SequencedMap<StreamId, WithdrawClaim> wishes = new LinkedHashMap<>();
        claims.forEach(claim -> wishes.put(claim, new WithdrawClaim(claim, 1, CorrectionKind.ARCHIVE_ERROR,
                "The import " + stored.id() + " was reversed.", stored.id())));
        if (!wishes.isEmpty()) {
            archive.submitTogether(wishes, Objects.requireNonNull(stored.reversal().actor()));
        }
    }

    private List<StreamId> untouched(Map<StreamId, Long> claims) {
        Map<StreamId, List<RecordedEvent>> lives = lives(claims);
        return claims.keySet().stream().filter(claim -> life(lives, claim).size() == 1).toList();
    }

    private List<KeptClaim> kept(Map<StreamId, Long> claims) {
        Map<StreamId, List<RecordedEvent>> lives = lives(claims);
        List<KeptClaim> kept = new ArrayList<>();
        claims.forEach((claim, position) -> {
            List<RecordedEvent> life = life(lives, claim);
            if (life.stream().noneMatch(this::isOurs)) {
                kept.add(new KeptClaim(claim.id(), life.size(), position));
            }
        });
        return kept;
    }

    private boolean isOurs(RecordedEvent event) {
        return event.event() instanceof ClaimWithdrawn withdrawn && stored.id().equals(withdrawn.importId());
    }

    private Map<StreamId, List<RecordedEvent>> lives(Map<StreamId, Long> claims) {
        return archive.log().streams(claims.keySet()).stream()
                .collect(Collectors.groupingBy(event -> event.entry().stream()));
    }

    private static List<RecordedEvent> life(Map<StreamId, List<RecordedEvent>> lives, StreamId claim) {
        return Objects.requireNonNull(lives.get(claim));
    }
}
