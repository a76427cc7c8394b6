/** The claims of incidents in the order of time, over HTTP. */
@NullMarked
package org.tabularium.api.timeline;

import org.jspecify.annotations.NullMarked;
