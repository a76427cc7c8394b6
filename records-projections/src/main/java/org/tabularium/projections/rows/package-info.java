/** How rows are versioned by position, and written in one batch a page of events. */
@NullMarked
package org.tabularium.projections.rows;

import org.jspecify.annotations.NullMarked;
