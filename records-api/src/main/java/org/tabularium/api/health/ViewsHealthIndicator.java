package org.tabularium.api.health;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.following.ViewState;

/**
 * How far each view is behind the log. A view that has stopped at an event makes the service degraded, not down:
 * writing and the other views go on.
 */
@Component("views")
class ViewsHealthIndicator extends AbstractHealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final ViewFollowers followers;

    ViewsHealthIndicator(ViewFollowers followers) {
        this.followers = followers;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        for (ViewState state : followers.states()) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("position", state.position());
            details.put("lag", state.lag());
            ViewState.Failure failure = state.failure();
            if (failure != null) {
                builder.status(DEGRADED);
                details.put("stoppedAt", failure.position());
                details.put("failure", failure.text());
            }
            builder.withDetail(state.view(), details);
        }
    }
}
