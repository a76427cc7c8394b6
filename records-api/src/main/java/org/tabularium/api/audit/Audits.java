package org.tabularium.api.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.tabularium.api.settings.TabulariumSettings;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Audit;

/** All audits: begun, one at a time, and looked up. What was found outlives the node that found it. */
@Service
public class Audits {

    /** How many a list has at most. */
    private static final int MOST = 100;

    /** How long views are waited for that have yet to be told of an erasure. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A node that hasn't said for so long that its audit goes on is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final String NODE_GONE = "The service that did it has ended, or has lost the database.";

    private final AuditTable table;
    private final Clock clock;
    private final Audit audit;
    private @Nullable RunningAudit running;

    /** @param archive the one that is audited; it stops after the audits have */
    Audits(AuditTable table, Clock clock, DataSource database, TabulariumSettings settings, Archive archive) {
        this.table = table;
        this.clock = clock;
        this.audit = new Audit(database, settings.dataFolder(), Views.in(database), PATIENCE);
    }

    /** Begins an audit on a thread of its own; where one runs already, on whatever node, that one is it. */
    AuditReport begin() {
        while (true) {
            giveUpAbandoned();
            OptionalLong id = table.begin(clock.instant());
            if (id.isPresent()) {
                start(id.getAsLong());
                return table.withId(id.getAsLong()).orElseThrow(NoSuchAudit::new);
            }
            Optional<AuditReport> other = table.running();
            if (other.isPresent()) {
                return other.get();
            }
        }
    }

    private synchronized void start(long id) {
        running = new RunningAudit(id, progress -> audit.run(Outside.NOTHING, progress), table, clock);
        running.start();
    }

    /**
     * The audit with that id.
     *
     * @throws NoSuchAudit where there is none
     */
    AuditReport withId(String id) {
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new NoSuchAudit();
        }
        giveUpAbandoned();
        return table.withId(Long.parseLong(id)).orElseThrow(NoSuchAudit::new);
    }

    /** The last ones, the newest first. */
    List<AuditReport> newest() {
        giveUpAbandoned();
        return table.newest(MOST);
    }

    /** The last one that was done to its end. */
    public Optional<AuditReport> lastDone() {
        return table.lastDone();
    }

    private void giveUpAbandoned() {
        table.giveUp(SILENCE.toMillis(), clock.instant(), NODE_GONE);
    }

    /** Breaks off the one that runs on this node. */
    @PreDestroy
    synchronized void close() {
        if (running != null) {
            running.stop();
        }
    }
}
