/** Sources over HTTP: registered, described anew, retracted; read, cited, and asked what rests on them. */
@NullMarked
package org.tabularium.api.source;

import org.jspecify.annotations.NullMarked;
