/** The files that can be brought in, read row by row: what each row makes, or all that is wrong with it. */
@NullMarked
package org.tabularium.api.imports.format;

import org.jspecify.annotations.NullMarked;
