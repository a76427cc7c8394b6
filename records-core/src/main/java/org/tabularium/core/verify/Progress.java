package org.tabularium.core.verify;

/** Is told how far a verification has come. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress UNSEEN = (events, share) -> {};

    /**
     * Called after each page of events, always by the same thread.
     *
     * @param events how many have been gone through
     * @param share  how much of the whole that is, from 0 to 1
     */
    void at(long events, double share);
}
