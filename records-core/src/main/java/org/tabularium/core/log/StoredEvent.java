package org.tabularium.core.log;

/**
 * One row of the log: the entry and what its payload hash covers.
 *
 * @param entry   the entry
 * @param salt    what is hashed before the payload
 * @param payload the exact JSON text
 */
record StoredEvent(LogEntry entry, Salt salt, String payload) {}
