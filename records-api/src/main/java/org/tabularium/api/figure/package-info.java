/** The figures of incidents over HTTP: casualties, hostages, and those of any facet. */
@NullMarked
package org.tabularium.api.figure;

import org.jspecify.annotations.NullMarked;
