/** Incidents over HTTP: opened, described anew, listed, read with their history, and asked what has changed. */
@NullMarked
package org.tabularium.api.incident;

import org.jspecify.annotations.NullMarked;
