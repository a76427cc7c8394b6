/**
 * What proves the log: its tree, the signed checkpoints that are kept of it, and the proofs that anyone may ask for.
 */
@NullMarked
package org.tabularium.core.proof;

import org.jspecify.annotations.NullMarked;
