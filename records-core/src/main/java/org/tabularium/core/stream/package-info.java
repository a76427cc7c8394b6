/**
 * What all records share: the stream that tells one record's life, its revisions, and the facts by which a wish is
 * refused.
 */
@NullMarked
package org.tabularium.core.stream;

import org.jspecify.annotations.NullMarked;
