package org.tabularium.api.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line which of our settings keeps the service from starting. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String ACTION = "Give the setting another value, or leave it out to have its default.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        SenselessSetting senseless = findCause(cause, SenselessSetting.class);
        if (senseless != null) {
            return new FailureAnalysis(senseless.getMessage(), ACTION, senseless);
        }
        BindException innermost = innermost(cause);
        var property = innermost.getProperty();
        if (property == null || !innermost.getName().toString().startsWith("tabularium.")) {
            return null;
        }
        return new FailureAnalysis(SenselessSetting.text(innermost.getName().toString(), property.getValue(),
                "another kind of value"), ACTION, cause);
    }

    private static BindException innermost(BindException outer) {
        BindException innermost = outer;
        for (Throwable cause = outer.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause instanceof BindException inner ? inner : innermost;
        }
        return innermost;
    }
}
