/** The event log: one table, one order, durable, with the hashes that prove it. */
@NullMarked
package org.tabularium.core.log;

import org.jspecify.annotations.NullMarked;
