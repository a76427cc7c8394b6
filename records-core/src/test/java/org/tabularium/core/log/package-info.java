/** Tests of the package of this name. */
@NullMarked
package org.tabularium.core.log;

import org.jspecify.annotations.NullMarked;
