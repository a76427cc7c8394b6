package org.tabularium.core.log;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.Erased;
import org.tabularium.core.stream.StreamId;

/**
 * The stored names of the events. A name such as {@code ClaimRecorded.1} stays for ever, whatever becomes of the Java
 * class; a new shape of an event gets a new number.
 */
public final class EventTypes {

    private final Map<String, Class<? extends ArchiveEvent>> classes;
    private final Map<Class<? extends ArchiveEvent>, String> names = new HashMap<>();

    public EventTypes(Map<String, Class<? extends ArchiveEvent>> classes) {
        this.classes = Map.copyOf(classes);
        classes.forEach((name, type) -> names.put(type, name));
        if (names.size() != classes.size()) {
            throw new IllegalArgumentException("An event class has two names");
        }
    }

    /** The events by their stored names. */
    public Map<String, Class<? extends ArchiveEvent>> classes() {
        return classes;
    }

    /** The stored name of the event. */
    public String nameOf(ArchiveEvent event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("No stored name for " + event.getClass());
        }
        return name;
    }

    /**
     * Reads a stored event; one whose payload has been destroyed as {@link Erased}.
     *
     * @throws UnreadableEvent where the name is unknown or the payload doesn't fit it: to skip an event would be to
     *                         forget a record
     */
    public ArchiveEvent read(StreamId stream, String name, @Nullable String payload) {
        Class<? extends ArchiveEvent> type = classes.get(name);
        if (type == null) {
            throw new UnreadableEvent("No event is called " + name, null);
        }
        if (payload == null) {
            return new Erased(stream, type);
        }
        try {
            return Json.read(payload, type);
        } catch (tools.jackson.core.JacksonException unfit) {
            throw new UnreadableEvent("The payload is no " + name, unfit);
        }
    }
}
