package org.tabularium.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tabularium.api.Tabularium;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.core.wiring.Archive;

/** The real service on a database of its own, one for all tests that need no other settings. */
@SpringBootTest(classes = Tabularium.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tabularium.sample=false")
public abstract class RunningService {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    @Autowired
    private TabulariumSettings settings;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        Path folder = temporaryFolder();
        settings.add("tabularium.data-folder", folder::toString);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("tabularium");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    protected final int port() {
        return port;
    }

    protected final Archive archive() {
        return archive;
    }

    protected final long events() {
        return archive.log().size();
    }

    protected final Caller anyone() {
        return Caller.of(port);
    }

    /** Holds the first key, which has all roles. */
    protected final Caller founder() {
        return anyone().withKey(firstKey());
    }

    protected final Caller archivist() {
        return holderOf("ARCHIVIST");
    }

    protected final Caller reader() {
        return holderOf("READER");
    }

    /** Holds a key of these roles and no others. */
    protected final Caller holderOf(String... roles) {
        return anyone().withKey(KEYS.computeIfAbsent(port + String.join(" ", roles), any -> keyOf(roles)));
    }

    private String keyOf(String... roles) {
        String codes = Arrays.stream(roles).map(role -> '"' + role + '"').collect(Collectors.joining(","));
        return founder().post("/api/admin/keys", "{\"name\":\"Test\",\"roles\":[" + codes + "]}").json().path("key")
                .asString();
    }

    protected final String firstKey() {
        try {
            return Files.readString(dataFolder().resolve("admin-key")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    protected final Path dataFolder() {
        return settings.dataFolder();
    }

    /** An id that no other test uses. */
    protected static String fresh(String word) {
        return word + "-" + NUMBERS.incrementAndGet();
    }

    /** An incident that exists. */
    protected final String incident() {
        String id = fresh("incident");
        created(archivist().post("/api/incidents", Bodies.incident(id)));
        return id;
    }

    /** A source that exists. */
    protected final String source() {
        String id = fresh("source");
        created(archivist().post("/api/sources", Bodies.source(id)));
        return id;
    }

    /** A claim that exists, at its first revision. */
    protected final RecordedClaim claim() {
        RecordedClaim claim = new RecordedClaim(fresh("claim"), incident(), source());
        created(archivist().post("/api/claims", Bodies.claim(claim.id(), claim.incident(), claim.source(), 613)));
        return claim;
    }

    /** A claim that a test has recorded. */
    public record RecordedClaim(String id, String incident, String source) {}

    private static void created(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }
}
