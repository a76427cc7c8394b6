package org.tabularium.api.views;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.core.log.LogReader;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.asof.Positions;
import org.tabularium.projections.build.Builds;
import org.tabularium.projections.casualty.Casualties;
import org.tabularium.projections.change.IncidentChanges;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.history.Feed;
import org.tabularium.projections.history.Histories;
import org.tabularium.projections.hostage.Hostages;
import org.tabularium.projections.rebuild.Rebuilds;
import org.tabularium.projections.resolution.Resolutions;
import org.tabularium.projections.search.SignatureReader;
import org.tabularium.projections.search.Signatures;
import org.tabularium.projections.source.Sources;
import org.tabularium.projections.timeline.Claims;
import org.tabularium.projections.timeline.Incidents;
import org.tabularium.projections.timeline.Timelines;
import org.tabularium.projections.view.View;

/** The views on the service's database, kept up with the log, and what reads them. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    /** How long a rebuild must not have moved for this node to go on with what another one began. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    LogReader log(Archive archive) {
        return archive.log();
    }

    @Bean
    AllViews allViews(DataSource database) {
        return new AllViews(Views.in(database));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ViewFollowers viewFollowers(AllViews views, Archive archive, DataSource database,
            PlatformTransactionManager transactions, TabulariumSettings settings) {
        var followers = new ViewFollowers(views.list(), archive.log(), database, transactions,
                settings.pollInterval());
        archive.onAppend(followers::wake);
        return followers;
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Rebuilds rebuilds(AllViews views, Archive archive, DataSource database, PlatformTransactionManager transactions) {
        return new Rebuilds(views.list(), archive.log(), database, transactions, PATIENCE);
    }

    /** As one bean: Spring takes a bean that is a list for several. */
    record AllViews(List<View> list) {}

    @Bean
    Builds builds(DataSource database) {
        return new Builds(database);
    }

    @Bean
    Positions positions(DataSource database) {
        return new Positions(database);
    }

    @Bean
    Casualties casualties(DataSource database) {
        return new Casualties(database);
    }

    @Bean
    Hostages hostages(DataSource database) {
        return new Hostages(database);
    }

    @Bean
    Resolutions resolutions(DataSource database) {
        return new Resolutions(database);
    }

    @Bean
    Timelines timelines(DataSource database) {
        return new Timelines(database);
    }

    @Bean
    Texts texts(DataSource database) {
        return new Texts(Signatures.ofClaims(database), Signatures.ofIncidents(database));
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    SignatureReader signatureReader(Texts texts, ViewFollowers followers, Positions positions) {
        return new SignatureReader(List.of(texts.claims, texts.incidents), followers, positions);
    }

    /** Where words can stand. */
    record Texts(Signatures claims, Signatures incidents) {}

    @Bean
    Incidents incidents(DataSource database, Texts texts) {
        return new Incidents(database, texts.incidents);
    }

    @Bean
    Claims claims(DataSource database, Texts texts) {
        return new Claims(database, texts.claims);
    }

    @Bean
    Sources sources(DataSource database) {
        return new Sources(database);
    }

    @Bean
    Histories histories(DataSource database) {
        return new Histories(database);
    }

    @Bean
    IncidentChanges incidentChanges(DataSource database) {
        return new IncidentChanges(database);
    }

    @Bean
    Feed feed(DataSource database) {
        return new Feed(database);
    }
}
