/** Tests of the package of this name. */
@NullMarked
package org.tabularium.api.log;

import org.jspecify.annotations.NullMarked;
