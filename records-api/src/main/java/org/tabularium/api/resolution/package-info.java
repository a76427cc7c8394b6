/** The acts on incidents over HTTP. */
@NullMarked
package org.tabularium.api.resolution;

import org.jspecify.annotations.NullMarked;
