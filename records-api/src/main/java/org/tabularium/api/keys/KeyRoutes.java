package org.tabularium.api.keys;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tabularium.api.writing.JsonBody;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/** The routes by which administrators make, list and revoke API keys. */
@RestController
class KeyRoutes {

    private final ApiKeys keys;
    private final Clock clock;

    KeyRoutes(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A key at the one moment at which it is shown. */
    record MadeKey(String id, String name, Set<Role> roles, @Nullable Instant expires, String key) {}

    /** All keys, none of them shown. */
    record KeyList(List<ApiKey> items) {}

    @Operation(summary = "Makes an API key, which is shown this once")
    @RequestBody(content = @Content(schema = @Schema(implementation = WantedKey.class)))
    @ApiResponse(responseCode = "201", description = "Made")
    @PostMapping("/api/admin/keys")
    ResponseEntity<MadeKey> make(JsonBody body) {
        WantedKey wanted = body.read(this::wanted);
        NewKey made = keys.make(wanted.name(), wanted.roles(), wanted.expires());
        ApiKey key = made.key();
        return ResponseEntity.created(URI.create("/api/admin/keys/" + key.id())).cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new MadeKey(key.id(), key.name(), key.roles(), key.expires(), made.secret().text()));
    }

    @Operation(summary = "All API keys, without the keys themselves")
    @GetMapping("/api/admin/keys")
    ResponseEntity<KeyList> list() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON)
                .body(new KeyList(keys.all()));
    }

    @Operation(summary = "Revokes an API key")
    @ApiResponse(responseCode = "204", description = "Revoked")
    @DeleteMapping("/api/admin/keys/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id) {
        keys.revoke(id);
        keys.awaitOnDisk();
        return ResponseEntity.noContent().build();
    }

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private record WantedKey(String name, Set<Role> roles, @Nullable Instant expires) {}

    private WantedKey wanted(ObjectInput in) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(in.codes("roles", Role.class));
        return new WantedKey(in.text("name", Limits.NAME), roles, expires(in));
    }

    private @Nullable Instant expires(ObjectInput in) {
        String given = in.optionalText("expires", 40);
        if (given == null || !in.hasNoFaultAt("expires")) {
            return null;
        }
        try {
            Instant expires = OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MILLIS);
            if (expires.isAfter(LATEST)) {
                in.fault("expires", "bad-moment", "A moment before the year 10000 is expected here.");
                return null;
            }
            if (!expires.isAfter(clock.instant())) {
                in.fault("expires", "expired", "The key would be expired already.");
            }
            return expires;
        } catch (DateTimeException noMoment) {
            in.fault("expires", "bad-moment", "A moment such as 2030-01-01T00:00:00Z is expected here.");
            return null;
        }
    }
}
