package org.tabularium.projections.audit;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What came of comparing a view with the log.
 *
 * @param view       the view's name
 * @param position   the position of the last event that it had taken in; -1 before the first
 * @param rows       how many of its rows were compared
 * @param different  how many rows are there that shouldn't be, not there that should, or say something else
 * @param waiting    how many records weren't compared, because the view has yet to be told that something of them was
 *                   erased: what its rows said can't be known any more
 * @param unreadable how many records weren't compared, because this version of the service can't read their events
 * @param first      the first difference; null where there is none
 */
public record ViewOutcome(String view, long position, long rows, long different, long waiting, long unreadable,
        @Nullable Difference first) {

    public ViewOutcome {
        if ((first != null) != (different > 0)) {
            throw new IllegalArgumentException("One of the differences is the first, if there are any");
        }
    }

    /** Whether all of its rows were compared, and say what the log says. */
    public boolean isEqual() {
        return different == 0 && isComplete();
    }

    /** Whether all of its rows were compared. */
    public boolean isComplete() {
        return waiting == 0 && unreadable == 0;
    }

    /** One line that says all; it repeats what stands in the view and in the log. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        if (first == null && position < 0) {
            line.append(view).append(": nothing taken in yet");
        } else if (first == null) {
            line.append(String.format(Locale.ROOT, "%s: %s at position %d as the log says", view, count(rows, "row"),
                    position));
        } else {
            line.append("Found wrong in the view ").append(view).append(" at position ").append(position).append(": ")
                    .append(first);
            if (different > 1) {
                line.append("; ").append(count(different, "row")).append(" differ");
            }
        }
        if (waiting > 0) {
            line.append("; ").append(count(waiting, "record")).append(" not compared, of which the view has yet to be"
                    + " told that something was erased");
        }
        if (unreadable > 0) {
            line.append("; ").append(count(unreadable, "record"))
                    .append(" not compared, of which this version can't read an event");
        }
        return line.toString();
    }

    private static String count(long number, String of) {
        return String.format(Locale.ROOT, "%,d %s%s", number, of, number == 1 ? "" : "s");
    }
}
