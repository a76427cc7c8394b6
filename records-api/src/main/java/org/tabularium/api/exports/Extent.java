package org.tabularium.api.exports;

import org.jspecify.annotations.Nullable;

/**
 * How much is exported.
 *
 * @param incident the incident's id; null for all that is in the archive
 * @param position the position at which it stands; -1 before the first event
 */
record Extent(@Nullable String incident, long position) {}
