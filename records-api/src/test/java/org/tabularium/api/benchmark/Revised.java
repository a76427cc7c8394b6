package org.tabularium.api.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

import org.tabularium.core.claim.Citation;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.Claimant;
import org.tabularium.core.claim.CorrectClaim;
import org.tabularium.core.claim.CorrectionKind;
import org.tabularium.core.claim.Facet;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Group;
import org.tabularium.core.claim.Measure;
import org.tabularium.core.claim.Value;
import org.tabularium.core.input.Decimal;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.testing.Wishes;
import org.tabularium.core.wiring.Archive;

/** The claims about the first incidents, corrected over and over. */
final class Revised {

    static final int TIMES = 50;

    private static final int INCIDENTS = 20;
    private static final List<String> CLAIMS = List.of("-all", "-side-a", "-side-b", "-civilians", "-unknown");

    private final Random random = new Random(1992);

    /** Corrects each claim so many times. */
    void correct(Archive archive) {
        for (int revision = 1; revision <= TIMES; revision++) {
            SequencedMap<StreamId, CorrectClaim> round = new LinkedHashMap<>();
            for (int row = 0; row < INCIDENTS; row++) {
                String incident = MadeUpRows.incident(row);
                for (String claim : CLAIMS) {
                    StreamId stream = StreamId.claim(incident + claim);
                    round.put(stream, new CorrectClaim(stream, revision, CorrectionKind.CLAIMANT_REVISED,
                            "counted again", List.of(), content(incident, revision)));
                }
            }
            archive.submitTogether(round, Wishes.ACTOR);
        }
    }

    private static ClaimContent content(String incident, int revision) {
        return new ClaimContent(incident, new Claimant("The Gazette", Claimant.Kind.MEDIA, List.of()), null, null,
                List.of(new Citation(Wishes.registerSource().stream().id(), null, null, null, null)),
                new Figure(Facet.CASUALTY, Measure.KILLED, null, Group.ALL, null,
                        new Value(Value.State.KNOWN, null, Decimal.of(100L + revision), null, null, false), "PERSONS",
                        null),
                List.of(), null);
    }

    String incident() {
        return MadeUpRows.incident(random.nextInt(INCIDENTS));
    }
}
