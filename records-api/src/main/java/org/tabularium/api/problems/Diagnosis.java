package org.tabularium.api.problems;

import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.log.LogBusy;
import org.tabularium.core.log.LogUnavailable;
import org.tabularium.core.source.DerivationCircle;
import org.tabularium.core.stream.NoSuchRecord;
import org.tabularium.core.stream.NoSuchRevision;
import org.tabularium.core.stream.Refusal;
import org.tabularium.core.stream.RevisionConflict;
import org.tabularium.core.stream.UnknownReferences;

/** Tells from an exception which problem it is; the words of foreign exceptions are never passed on. */
final class Diagnosis {

    private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

    private Diagnosis() {}

    static Problem of(Throwable error) {
        return switch (error) {
            case InvalidInput invalid -> Problem.of(ProblemType.INVALID_INPUT, message(invalid), invalid.faults());
            case Refusal refusal -> ofRefusal(refusal);
            case RequestRefused refused -> Problem.of(refused.type(), refused.detail());
            case LogBusy busy -> ofType(ProblemType.LOG_BUSY);
            case LogUnavailable away -> ofType(ProblemType.UNAVAILABLE);
            case AuthenticationException unknown -> ofType(ProblemType.KEY_NEEDED);
            case AccessDeniedException denied -> ofType(ProblemType.ROLE_NEEDED);
            case ErrorResponse framework -> Problem.of(framework.getStatusCode().value());
            case TypeMismatchException parameter -> ofType(ProblemType.MALFORMED_REQUEST);
            case InvalidParameterException query -> ofType(ProblemType.MALFORMED_REQUEST);
            case HttpMessageNotReadableException body -> ofType(ProblemType.MALFORMED_REQUEST);
            default -> isDatabaseAway(error) ? away(error) : unexpected(error);
        };
    }

    private static Problem ofType(ProblemType type) {
        return Problem.of(type, type.explanation());
    }

    private static Problem ofRefusal(Refusal refusal) {
        return switch (refusal) {
            case RevisionConflict conflict -> {
                ProblemType type = ProblemType.REVISION_CONFLICT;
                yield new Problem(type.path(), type.title(), type.status(), message(conflict), null,
                        conflict.currentRevision(), null);
            }
            case UnknownReferences unknown ->
                Problem.of(ProblemType.UNKNOWN_REFERENCE, message(unknown), unknown.faults());
            case DerivationCircle circle ->
                Problem.of(ProblemType.DERIVATION_CIRCLE, message(circle), circle.faults());
            case NoSuchRecord missing -> Problem.of(ProblemType.NO_SUCH_RECORD, message(missing));
            case NoSuchRevision missing -> Problem.of(ProblemType.NO_SUCH_RECORD, message(missing));
            default -> Problem.of(ProblemType.of(refusal.code()).orElse(ProblemType.STATE_CONFLICT),
                    message(refusal));
        };
    }

    private static String message(Throwable ours) {
        return String.valueOf(ours.getMessage());
    }

    private static boolean isDatabaseAway(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
        }
        return false;
    }

    private static Problem away(Throwable error) {
        LOG.warn("The database cannot be reached: {}", error.getMessage());
        return ofType(ProblemType.UNAVAILABLE);
    }

    private static Problem unexpected(Throwable error) {
        String id = UUID.randomUUID().toString();
        LOG.error("Unexpected failure {}", id, error);
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return Problem.of(type, type.explanation() + " It is in our log as " + id + ".");
    }
}
