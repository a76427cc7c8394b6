/** The views in the service: kept up with the log, told anew when an administrator asks, and shown how far they are. */
@NullMarked
package org.tabularium.api.views;

import org.jspecify.annotations.NullMarked;
