/** Databases to test on, as the service would set them up. */
@NullMarked
package org.tabularium.core.testing;

import org.jspecify.annotations.NullMarked;
