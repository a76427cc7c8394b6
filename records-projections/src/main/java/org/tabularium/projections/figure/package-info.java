/** Figures side by side: what casualties and hostages have in common. */
@NullMarked
package org.tabularium.projections.figure;

import org.jspecify.annotations.NullMarked;
