/** Claims over HTTP: recorded, corrected, withdrawn, reinstated; read, searched, and read revision by revision. */
@NullMarked
package org.tabularium.api.claim;

import org.jspecify.annotations.NullMarked;
