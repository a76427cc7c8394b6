/** The views' loops in the service: started, and woken after each append. */
@NullMarked
package org.tabularium.api.views;

import org.jspecify.annotations.NullMarked;
