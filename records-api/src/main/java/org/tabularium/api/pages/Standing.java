package org.tabularium.api.pages;

import org.tabularium.projections.asof.RecordState;

/**
 * How a record stands, as its page says it.
 *
 * @param id       its id
 * @param status   how it stands, as a code
 * @param label    the same in words
 * @param revision the number of the revision shown
 * @param recorded when that was recorded
 */
record Standing(String id, String status, String label, int revision, Moment recorded) {

    static Standing of(RecordState state) {
        return new Standing(state.id(), state.status().name(), Labels.of("status", state.status()), state.revision(),
                Moment.of(state.recordedAt()));
    }
}
