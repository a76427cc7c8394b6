package org.tabularium.api.imports;

/**
 * A claim that a reversal left as it is, because somebody had changed it.
 *
 * @param claim    its id
 * @param revision the revision that it had then
 * @param position where the import had recorded it
 */
record KeptClaim(String claim, int revision, long position) {}
