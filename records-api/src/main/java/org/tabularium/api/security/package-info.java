/** Who may do what: one table of rules over all routes. */
@NullMarked
package org.tabularium.api.security;

import org.jspecify.annotations.NullMarked;
