/** What checks the whole archive: the log, and every row of every view against what the log says. */
@NullMarked
package org.tabularium.projections.audit;

import org.jspecify.annotations.NullMarked;
