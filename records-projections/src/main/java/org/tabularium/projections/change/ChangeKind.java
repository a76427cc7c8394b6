package org.tabularium.projections.change;

/** What became in sum of a record of an incident between two positions. */
public enum ChangeKind {
    /** It didn't exist; what it has become since, its status says. */
    ADDED,
    /** The claim's content is another one. */
    CORRECTED,
    /** The claim stood, and stands withdrawn. */
    WITHDRAWN,
    /** The claim was withdrawn, and stands again. */
    REINSTATED,
    /** The claim was about another incident. */
    MOVED_HERE,
    /** The claim is about another incident now. */
    MOVED_AWAY,
    /** The incident or the source is described otherwise. */
    DESCRIBED,
    /** The source stood, and stands retracted. */
    RETRACTED,
    /** The law had something of it erased: what it held in the end, or an earlier revision and nothing else. */
    ERASED,
    /** It was changed, and stands as it did before. */
    CHANGED_BACK
}
