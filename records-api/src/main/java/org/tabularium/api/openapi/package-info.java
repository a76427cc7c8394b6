/** The description of the API for programs, and the page to try it. */
@NullMarked
package org.tabularium.api.openapi;

import org.jspecify.annotations.NullMarked;
