package org.tabularium.projections.history;

/**
 * When a revision of a record came.
 *
 * @param revision   its number, from 1
 * @param position   the position of its event
 * @param recordedAt when the log took the event, with six fraction digits
 */
public record RevisionMoment(int revision, long position, String recordedAt) {}
