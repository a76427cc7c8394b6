/** Views that are told anew beside the living ones, whose place they then take. */
@NullMarked
package org.tabularium.projections.rebuild;

import org.jspecify.annotations.NullMarked;
