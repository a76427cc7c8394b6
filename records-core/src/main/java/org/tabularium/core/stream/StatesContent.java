package org.tabularium.core.stream;

/** What events have in common that say what their record holds from now on. */
public interface StatesContent {

    /** The whole content of the record. */
    Record content();
}
