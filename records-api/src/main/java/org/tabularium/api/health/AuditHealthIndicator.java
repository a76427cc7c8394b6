package org.tabularium.api.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.tabularium.api.audit.AuditReport;
import org.tabularium.api.audit.AuditReport.State;
import org.tabularium.api.audit.Audits;

/** What the last audit found. It stays until another one is done to its end; before the first nobody knows. */
@Component("audit")
class AuditHealthIndicator extends AbstractHealthIndicator {

    private final Audits audits;

    AuditHealthIndicator(Audits audits) {
        super("The last audit could not be looked up");
        this.audits = audits;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.unknown();
        audits.lastDone().ifPresent(last -> tell(last, health));
    }

    private static void tell(AuditReport last, Health.Builder health) {
        if (last.state() == State.EQUAL) {
            health.up();
        } else {
            health.status(ViewsHealthIndicator.DEGRADED).withDetail("found", last.places());
        }
        health.withDetail("id", last.id()).withDetail("state", last.state());
        if (last.position() != null) {
            health.withDetail("position", last.position());
        }
        if (last.finishedAt() != null) {
            health.withDetail("finishedAt", last.finishedAt().toString());
        }
    }
}
