package org.tabularium.api.pages;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.change.ChangedRecord;
import org.tabularium.projections.history.Revision;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one record between two moments, as readers see it.
 *
 * @param kind     what the record is, in a word
 * @param record   its id, with a link to its page
 * @param change   what became of it in sum, in words
 * @param standing how it stood and stands, in words
 * @param claimant who states what follows; null where it is no claim or has been erased
 * @param said     what the claim states in the end
 * @param fields   what differs in the end
 * @param steps    every revision in between
 */
record ChangedCard(String kind, Shown record, String change, String standing, @Nullable String claimant,
        @Nullable Said said, List<Field> fields, List<Step> steps) {

    /**
     * One revision in between.
     *
     * @param happened  what happened, in words
     * @param recorded  when
     * @param actor     the opaque id of who submitted it
     * @param actorName the name behind it, only for those who may see it
     * @param reason    why
     * @param href      where the whole of it is told
     */
    record Step(String happened, Moment recorded, String actor, @Nullable String actorName, @Nullable String reason,
            String href) {}

    /**
     * The card of a record.
     *
     * @param names the name behind an actor, null where the reader may not see it
     */
    static ChangedCard of(ChangedRecord changed, Frame frame, Function<String, @Nullable String> names) {
        StreamId stream = changed.stream();
        String path = Frame.path(stream);
        ClaimContent claim = claim(changed);
        return new ChangedCard(Labels.capital(stream.kind().word()), Shown.page(stream.id(), frame.page(path)),
                Labels.of("change", changed.change()), standing(changed),
                claim == null ? null : claim.claimant().name(), claim == null ? null : Said.of(claim.statement()),
                new Fields(frame).changed(changed.differences()),
                changed.revisions().stream().map(revision -> step(revision, path, frame, names)).toList());
    }

    private static Step step(Revision revision, String path, Frame frame,
            Function<String, @Nullable String> names) {
        return new Step(Card.happened(revision), Moment.of(revision.recordedAt()), revision.actor(),
                names.apply(revision.actor()), revision.reason(),
                frame.page(path + "/history") + "#revision-" + revision.revision());
    }

    private static String standing(ChangedRecord changed) {
        String after = standing(changed.after());
        return changed.before() == null ? after : standing(changed.before()) + " → " + after;
    }

    private static String standing(ChangedRecord.Standing standing) {
        return "revision " + standing.revision() + ", " + Labels.of("status", standing.status());
    }

    private static @Nullable ClaimContent claim(ChangedRecord changed) {
        ObjectNode content = changed.revisions().isEmpty() ? null : changed.revisions().getLast().content();
        return content == null || changed.stream().kind() != StreamId.Kind.CLAIM
                ? null
                : Objects.requireNonNull(Json.read(content.toString(), ClaimContent.class));
    }
}
