package org.tabularium.core.log;

/**
 * The outcome of a submission.
 *
 * @param receipt  the receipt of its event
 * @param replayed whether the event was recorded by an earlier submission under the same key
 */
public record Submitted(Receipt receipt, boolean replayed) {}
