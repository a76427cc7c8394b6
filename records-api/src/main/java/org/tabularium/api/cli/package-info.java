/** The command line: what the same jar does besides serving, each a command with its help and its exit codes. */
@NullMarked
package org.tabularium.api.cli;

import org.jspecify.annotations.NullMarked;
