package org.tabularium.core.wiring;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Repository;
import org.tabularium.core.claim.Claim;
import org.tabularium.core.incident.Incident;
import org.tabularium.core.source.Source;
import org.tabularium.core.stream.ErasePayload;
import org.tabularium.core.stream.NotErasable;
import org.tabularium.core.stream.RecordAggregate;

/** Hands the wish to erase to the record that it is about: one command for all kinds of records. */
final class Erasures {

    private final Repository<Incident> incidents;
    private final Repository<Source> sources;
    private final Repository<Claim> claims;

    Erasures(Repository<Incident> incidents, Repository<Source> sources, Repository<Claim> claims) {
        this.incidents = incidents;
        this.sources = sources;
        this.claims = claims;
    }

    static Erasures of(Configuration axon) {
        return new Erasures(axon.repository(Incident.class), axon.repository(Source.class),
                axon.repository(Claim.class));
    }

    @CommandHandler
    void handle(ErasePayload wish) {
        Repository<? extends RecordAggregate> records = switch (wish.stream().kind()) {
            case INCIDENT -> incidents;
            case SOURCE -> sources;
            case CLAIM -> claims;
            case ARCHIVE -> throw new NotErasable(wish.stream(), wish.revision());
        };
        records.load(wish.stream().toString()).execute(found -> found.erase(wish));
    }
}
