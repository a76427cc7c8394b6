package org.tabularium.core.stream;

/** What the law makes the archive destroy: it happens to the payload of an event, in any stream. */
public sealed interface Erasure extends ArchiveEvent {

    /**
     * The payload of an earlier event of the same stream was destroyed; what the event was, when it was recorded and by
     * whom stays.
     *
     * @param stream     the stream
     * @param revision   the revision whose payload was destroyed, from 1
     * @param legalBasis the law that asked for it
     * @param reason     why
     */
    record PayloadErased(StreamId stream, int revision, String legalBasis, String reason) implements Erasure {}

    /**
     * Stands in the place of an event whose payload has been destroyed. It is read, and never recorded.
     *
     * @param stream the stream
     * @param was    what kind of event it was
     */
    record Erased(StreamId stream, Class<? extends ArchiveEvent> was) implements Erasure {}
}
