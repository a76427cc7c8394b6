/** The service: one process that records, serves and proves, over HTTP. */
@NullMarked
package org.tabularium.api;

import org.jspecify.annotations.NullMarked;
