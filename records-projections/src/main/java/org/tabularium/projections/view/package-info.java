/** What a view is, and what an event means to it: a record's new content, its new status, or both. */
@NullMarked
package org.tabularium.projections.view;

import org.jspecify.annotations.NullMarked;
