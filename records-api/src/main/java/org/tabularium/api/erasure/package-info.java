/** Erasure over HTTP: what the law makes the archive destroy. */
@NullMarked
package org.tabularium.api.erasure;

import org.jspecify.annotations.NullMarked;
