/** The view of sources: which claims cite them, and what falls with them. */
@NullMarked
package org.tabularium.projections.source;

import org.jspecify.annotations.NullMarked;
