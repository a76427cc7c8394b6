/** What happens in the archive, told to those who ask from time to time and to those who stay and listen. */
@NullMarked
package org.tabularium.api.feed;

import org.jspecify.annotations.NullMarked;
