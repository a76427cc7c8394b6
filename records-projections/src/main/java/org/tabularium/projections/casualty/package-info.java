/** The view of casualties, and of all other figures but those of hostages. */
@NullMarked
package org.tabularium.projections.casualty;

import org.jspecify.annotations.NullMarked;
