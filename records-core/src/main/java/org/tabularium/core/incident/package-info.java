/** The thing that happened: a place, a date, a neutral name. */
@NullMarked
package org.tabularium.core.incident;

import org.jspecify.annotations.NullMarked;
