/** Whether the service can do its work, told to those who watch it. */
@NullMarked
package org.tabularium.api.health;

import org.jspecify.annotations.NullMarked;
