/** A window of rows settled together: weighed against what is there, and what they make recorded. */
@NullMarked
package org.tabularium.api.imports.window;

import org.jspecify.annotations.NullMarked;
