/** Records brought in by the line: the import format, and the sample collection that is loaded through it. */
@NullMarked
package org.tabularium.api.imports;

import org.jspecify.annotations.NullMarked;
