/** Pages for people: the same reads as under {@code /api}, as HTML that needs no script. */
@NullMarked
package org.tabularium.api.pages;

import org.jspecify.annotations.NullMarked;
