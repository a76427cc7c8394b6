package org.tabularium.api.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

import javax.sql.DataSource;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.api.wiring.Database;

/**
 * The archive that the same settings would have the service serve, to be read and not to be changed: no context, no
 * server, no migration.
 *
 * @param folder   where it keeps its files
 * @param database gives connections to its database, one at a time and from no pool
 */
record Configured(Path folder, DataSource database) {

    /** Whoever waits at a terminal is told soon that there is no server. */
    private static final String PATIENCE_SECONDS = "5";

    /** By the arguments, then by the environment, then by the files of properties that the service reads. */
    static Configured by(List<String> arguments) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder binder = Binder.get(environment);
        TabulariumSettings settings = binder.bindOrCreate("tabularium", TabulariumSettings.class);
        DataSourceProperties given = binder.bindOrCreate("spring.datasource", DataSourceProperties.class);
        return new Configured(settings.dataFolder(), readOnly(new Database(given, settings.dataFolder())));
    }

    private static DataSource readOnly(Database database) {
        DriverManagerDataSource source = new DriverManagerDataSource();
        source.setUrl(database.isEmbedded() ? neverMade(database.getJdbcUrl()) : database.getJdbcUrl());
        source.setUsername(database.getUsername());
        source.setPassword(database.getPassword());
        if (database.isPostgreSql()) {
            Properties patience = new Properties();
            patience.setProperty("loginTimeout", PATIENCE_SECONDS);
            patience.setProperty("connectTimeout", PATIENCE_SECONDS);
            source.setConnectionProperties(patience);
        }
        return source;
    }

    /** H2's file is neither made where it is not there, nor written to where it is, nor is anything put beside it. */
    private static String neverMade(String url) {
        StringBuilder safe = new StringBuilder(url);
        for (String option : List.of("IFEXISTS=TRUE", "ACCESS_MODE_DATA=r", "TRACE_LEVEL_FILE=0")) {
            String name = option.substring(0, option.indexOf('='));
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
                safe.append(';').append(option);
            }
        }
        return safe.toString();
    }
}
