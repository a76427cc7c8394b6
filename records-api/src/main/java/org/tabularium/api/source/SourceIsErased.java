package org.tabularium.api.source;

import org.tabularium.core.stream.StateConflict;

/** What a source was can't be told any more: its content has been erased. */
final class SourceIsErased extends StateConflict {

    private static final long serialVersionUID = 1L;

    SourceIsErased(String source) {
        super("source-is-erased", "The content of the source “" + source + "” has been erased.");
    }
}
