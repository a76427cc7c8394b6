package org.tabularium.core.log;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.StreamId;

/**
 * Decides which submissions of one batch are taken, one after the other, so that of those that conflict the first wins
 * and the others fail alone.
 */
final class Admission {

    private final Map<String, Integer> revisions;
    private final Set<ActorKey> keys;

    record ActorKey(String actor, String key) {
        static ActorKey of(SubmissionKey key) {
            return new ActorKey(key.actor(), key.key());
        }
    }

    /**
     * @param revisions the current revisions of the streams, 0 or absent where there is no such stream
     * @param keys      those of the batch's keys that are taken
     */
    Admission(Map<String, Integer> revisions, Set<ActorKey> keys) {
        this.revisions = new HashMap<>(revisions);
        this.keys = new HashSet<>(keys);
    }

    /** Why the submission can't be taken, or null where it is taken; then the next ones are judged with it in mind. */
    @Nullable
    Refusal judge(Submission submission) {
        SubmissionKey key = submission.key();
        if (key != null && keys.contains(ActorKey.of(key))) {
            return new KeyTaken();
        }
        Refusal conflict = conflict(submission.events());
        if (conflict == null && !stands(submission.ground())) {
            return new DecisionOutdated();
        }
        if (conflict == null) {
            submission.events().forEach(event -> revisions.put(event.stream().toString(), event.revision()));
            if (key != null) {
                keys.add(ActorKey.of(key));
            }
        }
        return conflict;
    }

    /** Its own events don't count yet: they were decided on what was there before them. */
    private boolean stands(Map<StreamId, Integer> ground) {
        return ground.entrySet().stream()
                .allMatch(read -> read.getValue().equals(revisions.get(read.getKey().toString())));
    }

    private @Nullable Refusal conflict(List<NewEvent> events) {
        Map<String, Integer> ahead = new HashMap<>();
        for (NewEvent event : events) {
            String stream = event.stream().toString();
            int current = ahead.getOrDefault(stream, revisions.getOrDefault(stream, 0));
            if (event.revision() != current + 1) {
                return event.revision() == 1
                        ? new AlreadyExists(event.stream())
                        : new RevisionConflict(event.stream(), current);
            }
            ahead.put(stream, event.revision());
        }
        return null;
    }
}
