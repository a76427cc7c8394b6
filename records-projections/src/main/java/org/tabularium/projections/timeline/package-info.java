/** The view of incidents and of every claim in the order of what it is about, and the search in both. */
@NullMarked
package org.tabularium.projections.timeline;

import org.jspecify.annotations.NullMarked;
