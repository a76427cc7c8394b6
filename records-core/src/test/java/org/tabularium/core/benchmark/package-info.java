/** What is measured, outside of the tests: {@code mvn test -Pbenchmark}. */
@NullMarked
package org.tabularium.core.benchmark;

import org.jspecify.annotations.NullMarked;
