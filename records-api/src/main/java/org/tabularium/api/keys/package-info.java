/** API keys: who may call, in which roles, until when. */
@NullMarked
package org.tabularium.api.keys;

import org.jspecify.annotations.NullMarked;
