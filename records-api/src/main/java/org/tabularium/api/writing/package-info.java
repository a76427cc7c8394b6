/** A write request from its bytes to its receipt, each refusal in its due order. */
@NullMarked
package org.tabularium.api.writing;

import org.jspecify.annotations.NullMarked;
