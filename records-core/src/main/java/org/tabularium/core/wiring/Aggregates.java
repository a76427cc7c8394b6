package org.tabularium.core.wiring;

import java.util.List;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.tabularium.core.claim.Claim;
import org.tabularium.core.incident.Incident;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.source.Source;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.OtherRecords;
import org.tabularium.core.stream.References;

/** Axon set up by hand: three aggregates on our own storage engine, and nothing that it would add by itself. */
final class Aggregates {

    private static final int LONGEST_QUEUE = 1_000;

    private Aggregates() {}

    static Configuration on(EventLog log) {
        // Without located modules: one of them would send the versions in use to a server at every start.
        return DefaultConfigurer.defaultConfiguration(false)
                // The log has a transaction of its own; one around each command would only hold a connection.
                .configureCommandBus(config -> SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE).build())
                .configureEventStore(config -> EmbeddedEventStore.builder().storageEngine(log.storageEngine())
                        .build())
                // What an event needs to carry is in its payload; nothing is copied into metadata.
                .configureCorrelationDataProviders(config -> List.of())
                .registerComponent(References.class, config -> Together.references(log.reader()))
                .registerComponent(OtherRecords.class, Aggregates::otherRecords)
                .configureAggregate(aggregate(Incident.class)).configureAggregate(aggregate(Source.class))
                .configureAggregate(aggregate(Claim.class))
                .registerCommandHandler(Erasures::of).buildConfiguration();
    }

    /**
     * Read through Axon, which adds what is decided in the same unit of work, and by the storage engine, which notes
     * it.
     */
    private static OtherRecords otherRecords(Configuration axon) {
        return stream -> axon.eventStore().readEvents(stream.toString()).asStream()
                .<ArchiveEvent>map(message -> (ArchiveEvent) message.getPayload()).toList();
    }

    /** Commands on one record queue up for its lock; beyond a bound they are turned away instead of timing out. */
    private static <A> AggregateConfigurer<A> aggregate(Class<A> type) {
        LockFactory lock = PessimisticLockFactory.builder().queueLengthThreshold(LONGEST_QUEUE).build();
        return AggregateConfigurer.defaultConfiguration(type).configureLockFactory(config -> lock);
    }
}
