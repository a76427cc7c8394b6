/** The view of hostages: taken, held, released, unaccounted for, died in captivity. */
@NullMarked
package org.tabularium.projections.hostage;

import org.jspecify.annotations.NullMarked;
