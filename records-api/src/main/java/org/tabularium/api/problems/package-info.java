/** Every refusal and failure as a problem of RFC 9457, and a page that explains each type of problem. */
@NullMarked
package org.tabularium.api.problems;

import org.jspecify.annotations.NullMarked;
