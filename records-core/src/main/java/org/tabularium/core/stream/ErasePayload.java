package org.tabularium.core.stream;

/**
 * Destroy the payload of one event, because the law asks for it.
 *
 * @param stream     the stream that the event belongs to
 * @param revision   the event's revision, from 1
 * @param legalBasis the law that asks for it
 * @param reason     why
 */
public record ErasePayload(StreamId stream, int revision, String legalBasis, String reason) {}
