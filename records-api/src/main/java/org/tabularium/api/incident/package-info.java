/** Incidents over HTTP: opened, described anew, listed, and read with their history. */
@NullMarked
package org.tabularium.api.incident;

import org.jspecify.annotations.NullMarked;
