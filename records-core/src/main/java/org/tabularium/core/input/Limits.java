package org.tabularium.core.input;

/** The longest that texts and lists may be; texts are counted in Unicode code points. */
public final class Limits {

    /** A name or a title. */
    public static final int NAME = 300;

    /** A locator: the place in a source. */
    public static final int LOCATOR = 200;

    /** A note, a reason, an object, or words that narrow a code. */
    public static final int PROSE = 2_000;

    /** Citations of one claim, or of the basis of one correction. */
    public static final int CITATIONS = 50;

    /** Relations of one claim. */
    public static final int RELATIONS = 50;

    /** Links of a claimant's chain. */
    public static final int CHAIN = 10;

    private Limits() {}
}
