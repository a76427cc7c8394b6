package org.tabularium.api.testing;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tabularium.core.testing.PostgresServer;

/** The real service on a PostgreSQL server of its own, which can go away and come back. */
@DirtiesContext
public abstract class ServiceOnPostgres extends RunningService {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static PostgresServer server;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        server = PostgresServer.in(files(), 0);
        String url = server.newDatabase();
        settings.add("spring.datasource.url", () -> url);
        settings.add("spring.datasource.hikari.connection-timeout", () -> 1_000);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Runs it while the server is gone, all its processes killed; then the server is back. */
    protected static void whileTheDatabaseIsAway(Runnable run) {
        int port = server.port();
        server.kill();
        try {
            run.run();
        } finally {
            server = PostgresServer.in(files(), port);
        }
    }

    private static Path files() {
        return folder.resolve("server");
    }
}
