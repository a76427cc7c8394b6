/** What has changed about an incident between two positions. */
@NullMarked
package org.tabularium.projections.change;

import org.jspecify.annotations.NullMarked;
