/** The routes by which claims are recorded, corrected, withdrawn and reinstated. */
@NullMarked
package org.tabularium.api.claim;

import org.jspecify.annotations.NullMarked;
