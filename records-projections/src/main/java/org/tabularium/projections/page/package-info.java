/** Lists in pages: where the next page begins, and the conditions of a query. */
@NullMarked
package org.tabularium.projections.page;

import org.jspecify.annotations.NullMarked;
