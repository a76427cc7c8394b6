/** The view of resolutions: acts by date, with counts that state their rule. */
@NullMarked
package org.tabularium.projections.resolution;

import org.jspecify.annotations.NullMarked;
