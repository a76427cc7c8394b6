/** The routes by which incidents are opened and described. */
@NullMarked
package org.tabularium.api.incident;

import org.jspecify.annotations.NullMarked;
