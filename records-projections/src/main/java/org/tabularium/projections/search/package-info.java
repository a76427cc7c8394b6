/** Where in a table some words can stand, known without reading it: so a search reads only what it may find. */
@NullMarked
package org.tabularium.projections.search;

import org.jspecify.annotations.NullMarked;
