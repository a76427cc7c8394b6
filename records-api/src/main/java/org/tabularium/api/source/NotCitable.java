package org.tabularium.api.source;

import org.tabularium.core.stream.StateConflict;

/** The CSL item that was given for a source has members that a citation style can't make sense of. */
final class NotCitable extends StateConflict {

    private static final long serialVersionUID = 1L;

    NotCitable(String source) {
        super("not-citable", "The CSL item of the source “" + source + "” can't be formatted.");
    }
}
