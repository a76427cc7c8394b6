package org.tabularium.api.wiring;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.tabularium.core.checkpoint.MalformedNote;
import org.tabularium.core.checkpoint.UnreadableCheckpointFile;
import org.tabularium.core.checkpoint.UnreadableKeyFile;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.proof.FolderInUse;
import org.tabularium.core.proof.KeyMissing;
import org.tabularium.core.proof.LogContradicts;

/** Says in one line why the log is not served: it is not what was signed, or there is nothing to sign it with. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LogRefusedAnalyzer extends AbstractFailureAnalyzer<Exception> {

    private static final String LOG = "Nothing was changed. “verify” names what is wrong with the log.";
    private static final String KEY = "Nothing was changed in the log. Put the right key into the data folder, or name"
            + " the folder that has it by tabularium.data-folder.";
    private static final String CHECKPOINTS = "Nothing was changed. “verify” names what else may be wrong; a copy of"
            + " the checkpoints from elsewhere shows what was there.";
    private static final String DATABASE = "Nothing was changed. Start again when the database can be written.";
    private static final String OTHER_SERVICE = "Stop the other service, or give this one a folder of its own by"
            + " tabularium.data-folder.";
    private static final String FILES = "Let the user that runs the service read and write the data folder, or name"
            + " another one by tabularium.data-folder.";

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, Exception cause) {
        for (Throwable one = rootFailure; one != null; one = one.getCause()) {
            String action = action(one);
            if (action != null) {
                String message = FILES.equals(action)
                        ? "A file of the data folder cannot be used: " + inOneLine(one)
                        : one.getMessage();
                return new FailureAnalysis(message, action, one);
            }
        }
        return null;
    }

    private static String inOneLine(Throwable unusable) {
        return String.valueOf(unusable instanceof UncheckedIOException ? unusable.getCause() : unusable);
    }

    private static @Nullable String action(Throwable failure) {
        return switch (failure) {
            case LogContradicts wrong -> LOG;
            case KeyMissing missing -> KEY;
            case UnreadableKeyFile unreadable -> KEY;
            case UnreadableCheckpointFile damaged -> CHECKPOINTS;
            case MalformedNote damaged -> CHECKPOINTS;
            case LogUnavailable away -> DATABASE;
            case FolderInUse used -> OTHER_SERVICE;
            case UncheckedIOException unusable -> FILES;
            case FileSystemException unusable -> FILES;
            default -> null;
        };
    }
}
