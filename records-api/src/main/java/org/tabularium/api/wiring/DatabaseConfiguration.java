package org.tabularium.api.wiring;

import java.util.Map;

import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabularium.api.settings.TabulariumSettings;

/** Where the database is, and what its migrations call a text compared by its bytes. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(DataSourceProperties given, TabulariumSettings settings) {
        return new Database(given, settings.dataFolder());
    }

    @Bean
    FlywayConfigurationCustomizer codePlaceholder(Database database) {
        String code = database.isPostgreSql() ? "varchar collate \"C\"" : "varchar";
        return flyway -> flyway.placeholders(Map.of("code", code));
    }
}
