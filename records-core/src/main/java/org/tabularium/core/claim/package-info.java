/** One statement by one claimant about one incident, with its citations, corrections and withdrawal. */
@NullMarked
package org.tabularium.core.claim;

import org.jspecify.annotations.NullMarked;
