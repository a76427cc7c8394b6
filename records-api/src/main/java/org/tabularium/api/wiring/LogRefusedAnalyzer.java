package org.tabularium.api.wiring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tabularium.core.checkpoint.MalformedNote;
import org.tabularium.core.checkpoint.UnreadableCheckpointFile;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.proof.KeyMissing;
import org.tabularium.core.proof.LogContradicts;

/** Says in one line why the log is not served: it is not what was signed, or there is nothing to sign it with. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogRefusedAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    private static final String ACTION = "Nothing was changed. “verify” names what is wrong with the log.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException cause) {
        for (Throwable one = rootFailure; one != null; one = one.getCause()) {
            boolean known = one instanceof LogContradicts || one instanceof KeyMissing
                    || one instanceof UnreadableKeyFile
                    || one instanceof UnreadableCheckpointFile || one instanceof MalformedNote;
            if (known) {
                return new FailureAnalysis(one.getMessage(), ACTION, one);
            }
        }
        return null;
    }
}
