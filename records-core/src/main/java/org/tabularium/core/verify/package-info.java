/** What checks the log without trusting it: all of it in the database, an export of it, or the proof of one claim. */
@NullMarked
package org.tabularium.core.verify;

import org.jspecify.annotations.NullMarked;
