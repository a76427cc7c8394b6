package org.tabularium.projections.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Slug;
import org.tabularium.core.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A place in an ordered list, after which the next page begins. Lists are ordered by date and id, by id alone, or by
 * position.
 *
 * @param list     the list that it belongs to
 * @param earliest the first day of the item before the place, as a view counts days; 0 in a list by id, and in a list
 *                 by position that position
 * @param latest   its last day; 0 in a list by anything else
 * @param id       its id
 */
public record Cursor(String list, long earliest, long latest, String id) {

    private static final int PARTS = 4;

    /** A place in a list by id. */
    public static Cursor byId(String list, String id) {
        return new Cursor(list, 0, 0, id);
    }

    /** A place in a list by date. */
    public static Cursor byDate(String list, long earliest, long latest, String id) {
        return new Cursor(list, earliest, latest, id);
    }

    /** A place in a list by position. */
    public static Cursor byPosition(String list, long position, String id) {
        return new Cursor(list, position, 0, id);
    }

    /** The position of the item before the place, in a list by position. */
    public long position() {
        return earliest;
    }

    /**
     * Reads a cursor that a client sends back.
     *
     * @return the cursor, or null where none was sent
     * @throws BadCursor where it isn't one of this list's
     */
    public static @Nullable Cursor read(@Nullable String text, String list) {
        if (text == null) {
            return null;
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = of(Json.tree(json));
            if (cursor.list.equals(list) && cursor.text().equals(text)) {
                return cursor;
            }
        } catch (IllegalArgumentException | JacksonException none) {
            throw new BadCursor();
        }
        throw new BadCursor();
    }

    private static Cursor of(JsonNode node) {
        if (node instanceof ArrayNode parts && parts.size() == PARTS && parts.get(0).isString()
                && parts.get(1).canConvertToLong() && parts.get(2).canConvertToLong() && parts.get(3).isString()
                && Slug.isSlug(parts.get(3).stringValue())) {
            return new Cursor(parts.get(0).stringValue(), parts.get(1).longValue(), parts.get(2).longValue(),
                    parts.get(3).stringValue());
        }
        throw new BadCursor();
    }

    /** The opaque text, safe in a URL. */
    public String text() {
        byte[] json = Json.bytes(new Object[]{ list, earliest, latest, id });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }
}
