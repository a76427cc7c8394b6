package org.tabularium.projections.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two contents at one place.
 *
 * @param pointer the place, as a JSON Pointer (RFC 6901) that starts at the content
 * @param before  what stood there; null where nothing did
 * @param after   what stands there; null where nothing does
 */
public record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {}
