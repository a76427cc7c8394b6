package org.tabularium.api.keys;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An API key as the archive knows it, which is all but the key itself.
 *
 * @param id       {@code k-} and 8 hexadecimal digits; the actor in the log
 * @param name     whose it is
 * @param roles    what its holder may do, in the order of {@link Role}
 * @param created  when it was made
 * @param expires  when it stops being valid; null for never
 * @param lastUsed when it was last used, to the minute; null for never
 * @param revoked  when it was revoked; null where it was not
 */
public record ApiKey(String id, String name, Set<Role> roles, Instant created, @Nullable Instant expires,
        @Nullable Instant lastUsed, @Nullable Instant revoked) {

    /** Whether it opens anything at the moment. */
    public boolean isValidAt(Instant moment) {
        return revoked == null && (expires == null || moment.isBefore(expires));
    }
}
