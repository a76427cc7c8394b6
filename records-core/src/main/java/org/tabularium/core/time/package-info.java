/** When things happened: dates, intervals and sets in EDTF, with the days that bound them. */
@NullMarked
package org.tabularium.core.time;

import org.jspecify.annotations.NullMarked;
