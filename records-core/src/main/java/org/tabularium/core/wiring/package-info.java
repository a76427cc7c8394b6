/** The core put together: aggregates on the log behind one way to submit a command. */
@NullMarked
package org.tabularium.core.wiring;

import org.jspecify.annotations.NullMarked;
