/** The view of history: every revision of every record, who, when, why, field by field. */
@NullMarked
package org.tabularium.projections.history;

import org.jspecify.annotations.NullMarked;
