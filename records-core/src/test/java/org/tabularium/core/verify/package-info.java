/** Tests of the package of this name. */
@NullMarked
package org.tabularium.core.verify;

import org.jspecify.annotations.NullMarked;
