/** What all reads share: the position that they show, their headers, their pages and their CSV twins. */
@NullMarked
package org.tabularium.api.reading;

import org.jspecify.annotations.NullMarked;
