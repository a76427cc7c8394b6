package org.tabularium.core.log;

import org.tabularium.core.stream.ArchiveEvent;

/**
 * An event together with its entry, as read back from the log.
 *
 * @param entry where, when and by whom it was recorded
 * @param event what was recorded
 */
public record RecordedEvent(LogEntry entry, ArchiveEvent event) {}
