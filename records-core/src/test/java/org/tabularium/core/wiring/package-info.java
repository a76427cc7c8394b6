/** Tests of the package of this name. */
@NullMarked
package org.tabularium.core.wiring;

import org.jspecify.annotations.NullMarked;
