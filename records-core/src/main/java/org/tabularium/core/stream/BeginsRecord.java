package org.tabularium.core.stream;

import org.jspecify.annotations.Nullable;

/** What the events have in common that a record begins with. */
public interface BeginsRecord extends StatesContent {

    /** The import that brought the record; null for none. */
    @Nullable
    String importId();
}
