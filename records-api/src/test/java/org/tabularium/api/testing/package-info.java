/** A running service for tests, and a caller that speaks HTTP with it. */
@NullMarked
package org.tabularium.api.testing;

import org.jspecify.annotations.NullMarked;
