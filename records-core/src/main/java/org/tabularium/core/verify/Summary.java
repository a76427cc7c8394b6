package org.tabularium.core.verify;

import java.util.Locale;

/** What is said of that in which nothing wrong was found. */
final class Summary {

    private Summary() {}

    static String of(LogCheck log, CheckpointsCheck checkpoints) {
        StringBuilder line = new StringBuilder(count(log.count(), "event")).append(" verified: root ")
                .append(log.root().hex()).append(", ").append(count(checkpoints.held(), "checkpoint"))
                .append(checkpoints.held() == 1 ? " holds" : " hold");
        log.operations().forEach(operation -> line.append("; at position ").append(operation.entry().position())
                .append(" the archive went on from an older log"));
        long beyond = log.count() - checkpoints.covered();
        if (beyond > 0) {
            line.append("; no checkpoint vouches for the last ").append(count(beyond, "event"));
        }
        return line.toString();
    }

    static String count(long number, String of) {
        return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }
}
