package org.tabularium.api.health;

import java.util.Optional;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.tabularium.core.wiring.Archive;

/** Whether the log can be read and written, and how many events it holds. */
@Component
class LogHealthIndicator extends AbstractHealthIndicator {

    private final Archive archive;

    LogHealthIndicator(Archive archive) {
        super("The log could not be read");
        this.archive = archive;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Optional<String> trouble = archive.trouble().or(archive.proofs().checkpoints()::trouble);
        if (trouble.isPresent()) {
            health.down().withDetail("trouble", trouble.get());
        } else {
            health.up();
        }
        health.withDetail("size", archive.log().size());
        health.withDetail("checkpoint", archive.proofs().checkpoints().newest().checkpoint().size());
    }
}
