/** Imports over HTTP: files read window by window, and reversed; and the sample collection for an empty archive. */
@NullMarked
package org.tabularium.api.imports;

import org.jspecify.annotations.NullMarked;
