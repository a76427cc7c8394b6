package org.tabularium.projections.view;

/** How a record, or one revision of it, stands. */
public enum RecordStatus {
    /** It stands. */
    CURRENT,
    /** The claim was withdrawn. */
    WITHDRAWN,
    /** The source was retracted. */
    RETRACTED,
    /** A later revision has taken its place. */
    SUPERSEDED,
    /** The law made us erase what it held. */
    ERASED
}
