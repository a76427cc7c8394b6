/** The builds of the views: the one that readers are shown, and those that are made beside it or no longer needed. */
@NullMarked
package org.tabularium.projections.build;

import org.jspecify.annotations.NullMarked;
