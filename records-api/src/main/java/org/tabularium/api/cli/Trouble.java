package org.tabularium.api.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.UnreadableKeyFile;

/** Says in one line what kept a command from being done. */
final class Trouble {

    /** H2's DATABASE_ALREADY_OPEN_1 and DATABASE_NOT_FOUND_WITH_IF_EXISTS_1. */
    private static final int ALREADY_OPEN = 90_020;
    private static final int NOT_FOUND = 90_146;

    /** Undefined tables: of PostgreSQL, and H2's two kinds. */
    private static final Set<String> NO_TABLE = Set.of("42P01", "42S02", "42S04");

    private Trouble() {}

    static String inOneLine(Throwable failure) {
        Throwable telling = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
            // A driver says more than the network below it.
            telling = telling instanceof SQLException && !(cause instanceof SQLException) ? telling : cause;
        }
        String words = Objects.requireNonNullElse(telling.getMessage(), telling.toString());
        return (telling instanceof SQLException ? "The database can't be read: " : "")
                + words.lines().findFirst().orElse("");
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> known(sql);
            case UnreadableKeyFile key -> key.getMessage() + " Or give the archive's verifier key by --key.";
            case Refused refused -> refused.getMessage();
            case Unreachable away -> away.getMessage();
            case NoSuchFileException file -> "There is no file " + file.getFile() + ".";
            case AccessDeniedException file -> "The file " + file.getFile() + " may not be read.";
            default -> null;
        };
    }

    private static @Nullable String known(SQLException failure) {
        if (failure.getErrorCode() == ALREADY_OPEN) {
            return "Another process has the database in the data folder open: stop the service first.";
        }
        boolean none = failure.getErrorCode() == NOT_FOUND || NO_TABLE.contains(String.valueOf(failure.getSQLState()));
        return none ? "There is no archive in the database that the settings name." : null;
    }
}
