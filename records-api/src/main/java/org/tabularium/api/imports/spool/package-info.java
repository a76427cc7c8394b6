/** What is sent to be imported, kept in files until it has been. */
@NullMarked
package org.tabularium.api.imports.spool;

import org.jspecify.annotations.NullMarked;
