/** What is measured, outside of the tests: {@code mvn test -Pbenchmark}. */
@NullMarked
package org.tabularium.api.benchmark;

import org.jspecify.annotations.NullMarked;
