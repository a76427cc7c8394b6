/** How the archive writes and reads JSON: one mapper, one set of rules. */
@NullMarked
package org.tabularium.core.json;

import org.jspecify.annotations.NullMarked;
