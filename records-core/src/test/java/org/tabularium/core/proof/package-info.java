/** Tests of the package of this name. */
@NullMarked
package org.tabularium.core.proof;

import org.jspecify.annotations.NullMarked;
