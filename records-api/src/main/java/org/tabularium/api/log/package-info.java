/** The log itself over HTTP: checkpoints, entries and proofs. */
@NullMarked
package org.tabularium.api.log;

import org.jspecify.annotations.NullMarked;
