/** The routes by which sources are registered, described and retracted. */
@NullMarked
package org.tabularium.api.source;

import org.jspecify.annotations.NullMarked;
