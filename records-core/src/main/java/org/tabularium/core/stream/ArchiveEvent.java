package org.tabularium.core.stream;

/**
 * A fact in the life of one record, as the log keeps it. The features' sealed interfaces extend it; each event is a
 * record that is stored as JSON under a name of our own.
 */
public interface ArchiveEvent {

    /** The stream that the event belongs to. */
    StreamId stream();
}
