/** Reads of the running service, most of them on the sample collection. */
@NullMarked
package org.tabularium.api.reading;

import org.jspecify.annotations.NullMarked;
