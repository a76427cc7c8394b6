package org.tabularium.core.log;

/**
 * Where the log ends.
 *
 * @param size           the number of events, which is also the next position
 * @param lastRecordedAt when the last one was recorded, in microseconds; 0 for an empty log
 */
public record Head(long size, long lastRecordedAt) {}
