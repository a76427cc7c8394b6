/** What positions mean in reads: where the views stand, and a record as it stood. */
@NullMarked
package org.tabularium.projections.asof;

import org.jspecify.annotations.NullMarked;
