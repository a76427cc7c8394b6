/** The archive put on its database, and the database on its place. */
@NullMarked
package org.tabularium.api.wiring;

import org.jspecify.annotations.NullMarked;
