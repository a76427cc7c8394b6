package org.tabularium.api.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabularium.core.log.OnDisk;
import org.tabularium.core.merkle.Hash;

/** The table of API keys. */
@Repository
class KeyTable {

    private static final String SELECT = """
            select id, name, roles, created_at, expires_at, last_used_at, revoked_at from api_key
            """;

    private final DataSource database;
    private final JdbcClient jdbc;

    KeyTable(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /** Returns when all that has been committed is on disk: a key that was shown must exist, a revoked one stay so. */
    void awaitOnDisk() {
        OnDisk.await(database);
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from api_key").query(Long.class).single() == 0;
    }

    List<ApiKey> all() {
        return jdbc.sql(SELECT + " order by created_at, id").query(KeyTable::key).list();
    }

    /** The keys that are not revoked, locked until the transaction ends. */
    List<ApiKey> lockUnrevoked() {
        return jdbc.sql(SELECT + " where revoked_at is null for update").query(KeyTable::key).list();
    }

    Optional<ApiKey> withId(String id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(KeyTable::key).optional();
    }

    Optional<ApiKey> withHash(Hash hash) {
        return jdbc.sql(SELECT + " where key_hash = ?").param(hash.bytes()).query(KeyTable::key).optional();
    }

    void insert(NewKey made) {
        ApiKey key = made.key();
        jdbc.sql("insert into api_key (id, name, roles, key_hash, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .param(key.id()).param(key.name())
                .param(key.roles().stream().map(Role::name).collect(Collectors.joining(" ")))
                .param(made.secret().hash().bytes()).param(key.created().toEpochMilli()).param(millis(key.expires()))
                .update();
    }

    void used(String id, Instant moment) {
        jdbc.sql("update api_key set last_used_at = ? where id = ?").param(moment.toEpochMilli()).param(id).update();
    }

    void revoke(String id, Instant moment) {
        jdbc.sql("update api_key set revoked_at = ? where id = ? and revoked_at is null")
                .param(moment.toEpochMilli()).param(id).update();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(row.getString("id"), row.getString("name"), roles(row.getString("roles")),
                Instant.ofEpochMilli(row.getLong("created_at")), moment(row, "expires_at"),
                moment(row, "last_used_at"), moment(row, "revoked_at"));
    }

    private static Set<Role> roles(String stored) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(stored.split(" ")).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
