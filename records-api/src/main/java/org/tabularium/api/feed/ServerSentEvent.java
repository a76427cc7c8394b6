package org.tabularium.api.feed;

import java.nio.charset.StandardCharsets;

import org.tabularium.core.json.Json;
import org.tabularium.projections.history.FeedItem;

/** What is sent to listeners, in the form of the HTML standard's section “Server-sent events”. */
final class ServerSentEvent {

    /** A comment, by which both sides see that the other one is still there. */
    static final byte[] HEARTBEAT = bytes(":\n\n");

    private ServerSentEvent() {}

    /**
     * Its id is the position, from which a listener goes on who has lost the connection. JSON has no line ends in it.
     */
    static byte[] of(FeedItem item) {
        return bytes("id: " + item.position() + "\nevent: change\ndata: " + Json.text(item) + "\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
