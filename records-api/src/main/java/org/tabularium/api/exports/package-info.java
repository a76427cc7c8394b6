/**
 * What stands in the archive, as files to take away: of one incident or of all, at one position, in several formats.
 */
@NullMarked
package org.tabularium.api.exports;

import org.jspecify.annotations.NullMarked;
