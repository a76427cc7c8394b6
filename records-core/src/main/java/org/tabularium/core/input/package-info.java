/** Input read strictly: every fault found at once, each with a pointer and a code. */
@NullMarked
package org.tabularium.core.input;

import org.jspecify.annotations.NullMarked;
