/** What an operator may set, each setting refused at start, by its name, where it makes no sense. */
@NullMarked
package org.tabularium.api.settings;

import org.jspecify.annotations.NullMarked;
