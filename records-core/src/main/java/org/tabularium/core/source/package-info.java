/** A cited work, as CSL-JSON, and the work that it derives from. */
@NullMarked
package org.tabularium.core.source;

import org.jspecify.annotations.NullMarked;
