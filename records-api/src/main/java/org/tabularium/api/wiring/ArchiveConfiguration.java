package org.tabularium.api.wiring;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.core.json.Json;
import org.tabularium.core.proof.ProofSettings;
import org.tabularium.core.wiring.Archive;
import tools.jackson.databind.json.JsonMapper;

/** The archive on its database, with what it must be handed. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** What controllers write is written by the same rules as what the log stores. */
    @Bean
    JsonMapper json() {
        return Json.mapper();
    }

    /** Closed after the archive, which is made with it. */
    @Bean(destroyMethod = "close")
    CompactedAtStop compactedAtStop(Database database) {
        return new CompactedAtStop(direct(database), database.isEmbedded());
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Archive archive(DataSource pooled, Database database, Clock clock, TabulariumSettings settings,
            CompactedAtStop closedAfterwards) {
        var proving = new ProofSettings(settings.dataFolder(), settings.origin(), settings.acceptOlderLog());
        Archive archive = new Archive(pooled, direct(database), clock, proving);
        closedAfterwards.archiveHasStarted();
        return archive;
    }

    /** Connections that come from no pool. */
    private static DataSource direct(Database database) {
        var direct = new DriverManagerDataSource();
        direct.setUrl(database.getJdbcUrl());
        direct.setUsername(database.getUsername());
        direct.setPassword(database.getPassword());
        return direct;
    }
}
