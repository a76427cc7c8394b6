/** What is measured of the views, by the profile benchmark. */
@NullMarked
package org.tabularium.projections.benchmark;

import org.jspecify.annotations.NullMarked;
