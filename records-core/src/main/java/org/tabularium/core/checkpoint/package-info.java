/** Signed statements of how long the log is and what it holds (C2SP tlog-checkpoint, signed-note), and their files. */
@NullMarked
package org.tabularium.core.checkpoint;

import org.jspecify.annotations.NullMarked;
