package org.tabularium.projections.change;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.stream.StreamId;
import org.tabularium.projections.asof.RecordState;
import org.tabularium.projections.history.Passage;
import org.tabularium.projections.view.RecordStatus;
import tools.jackson.databind.node.ObjectNode;

/** Says in one word what became of a record of an incident: that word of several which says most. */
final class OverallChange {

    private final String incident;
    private final Passage passage;

    private OverallChange(String incident, Passage passage) {
        this.incident = incident;
        this.passage = passage;
    }

    static ChangeKind of(StreamId.Kind kind, Passage passage, String incident) {
        OverallChange change = new OverallChange(incident, passage);
        if (passage.after().content() == null) {
            return ChangeKind.ERASED;
        }
        return switch (kind) {
            case CLAIM -> change.ofClaim();
            case SOURCE -> change.ofSource();
            default -> passage.before() == null ? ChangeKind.ADDED : change.ofContent(ChangeKind.DESCRIBED);
        };
    }

    private ChangeKind ofClaim() {
        RecordState before = passage.before();
        RecordState after = passage.after();
        if (!isHere(after.content())) {
            return ChangeKind.MOVED_AWAY;
        }
        if (before == null) {
            return ChangeKind.ADDED;
        }
        if (before.content() != null && !isHere(before.content())) {
            return ChangeKind.MOVED_HERE;
        }
        if (before.content() == null || before.status() == after.status()) {
            return ofContent(ChangeKind.CORRECTED);
        }
        return after.status() == RecordStatus.WITHDRAWN ? ChangeKind.WITHDRAWN : ChangeKind.REINSTATED;
    }

    private boolean isHere(@Nullable ObjectNode claim) {
        return claim != null && incident.equals(claim.path("incident").asString());
    }

    private ChangeKind ofSource() {
        RecordState before = passage.before();
        boolean wasRetracted = before != null && before.status() == RecordStatus.RETRACTED;
        return passage.after().status() == RecordStatus.RETRACTED && !wasRetracted
                ? ChangeKind.RETRACTED
                : ofContent(ChangeKind.DESCRIBED);
    }

    private ChangeKind ofContent(ChangeKind changed) {
        RecordState before = passage.before();
        if (before == null || before.content() == null || !passage.differences().isEmpty()) {
            return changed;
        }
        return passage.revisions().stream().anyMatch(revision -> revision.erasedRevision() != null)
                ? ChangeKind.ERASED
                : ChangeKind.CHANGED_BACK;
    }
}
