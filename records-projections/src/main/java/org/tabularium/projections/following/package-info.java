/** How views follow the log: one loop a view, its rows and its position in one transaction. */
@NullMarked
package org.tabularium.projections.following;

import org.jspecify.annotations.NullMarked;
