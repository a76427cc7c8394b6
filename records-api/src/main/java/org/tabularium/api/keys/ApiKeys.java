package org.tabularium.api.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabularium.core.log.EventLog;

/** All API keys: made, looked up, listed, revoked. */
@Service
public class ApiKeys {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final KeyTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(KeyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The key that somebody sent, if it is valid at this moment. It is looked up by its hash, so how long that takes
     * says nothing of the key.
     */
    public Optional<ApiKey> valid(String sent) {
        Instant now = clock.instant();
        Optional<ApiKey> key = table.withHash(new Secret(sent).hash()).filter(found -> found.isValidAt(now));
        key.filter(found -> found.lastUsed() == null || found.lastUsed().plus(USE_IS_NOTED_EVERY).isBefore(now))
                .ifPresent(found -> table.used(found.id(), now));
        return key;
    }

    /** The key with that id, valid or not: whose it is stays known for ever. */
    public Optional<ApiKey> withId(String id) {
        return table.withId(id);
    }

    boolean isEmpty() {
        return table.isEmpty();
    }

    List<ApiKey> all() {
        return table.all();
    }

    NewKey make(String name, Set<Role> roles, @Nullable Instant expires) {
        NewKey made = newKey(name, roles, expires);
        table.insert(made);
        table.awaitOnDisk();
        return made;
    }

    /** Makes a key of all roles, which is valid only once its keeper has it: else nobody could ever get in. */
    Secret makeFirst(Keeper keeper) {
        NewKey made = newKey("first key", EnumSet.allOf(Role.class), null);
        try {
            keeper.keep(made.secret());
        } catch (IOException failure) {
            throw new UncheckedIOException("The first key could not be written to the data folder", failure);
        }
        table.insert(made);
        table.awaitOnDisk();
        return made.secret();
    }

    /** Keeps the first key for whoever will use it. */
    @FunctionalInterface
    interface Keeper {
        void keep(Secret secret) throws IOException;
    }

    private NewKey newKey(String name, Set<Role> roles, @Nullable Instant expires) {
        return new NewKey(new ApiKey(freeId(), name, EnumSet.copyOf(roles), clock.instant(), expires, null, null),
                Secret.random(random));
    }

    private String freeId() {
        String id;
        do {
            id = "k-%08x".formatted(random.nextInt());
        } while (id.equals(EventLog.SERVICE) || table.withId(id).isPresent());
        return id;
    }

    /**
     * Revokes the key; one that is revoked already stays so.
     *
     * @throws NoSuchKey    where there is none with that id
     * @throws LastAdminKey where no other valid key may administer the archive
     */
    @Transactional
    void revoke(String id) {
        Instant now = clock.instant();
        List<ApiKey> others = table.lockUnrevoked().stream().filter(key -> !key.id().equals(id)).toList();
        ApiKey key = table.withId(id).orElseThrow(NoSuchKey::new);
        if (isAdminAt(key, now) && others.stream().noneMatch(other -> isAdminAt(other, now))) {
            throw new LastAdminKey();
        }
        table.revoke(id, now);
    }

    /** Returns when what has been committed is on disk. */
    void awaitOnDisk() {
        table.awaitOnDisk();
    }

    private static boolean isAdminAt(ApiKey key, Instant moment) {
        return key.roles().contains(Role.ADMIN) && key.isValidAt(moment);
    }
}
