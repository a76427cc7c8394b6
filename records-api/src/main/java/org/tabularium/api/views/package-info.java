/** The views' loops in the service: started, woken after each append, and watched. */
@NullMarked
package org.tabularium.api.views;

import org.jspecify.annotations.NullMarked;
