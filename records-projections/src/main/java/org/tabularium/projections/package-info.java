/** The views: read models in which every row knows its first and its last position. */
@NullMarked
package org.tabularium.projections;

import org.jspecify.annotations.NullMarked;
