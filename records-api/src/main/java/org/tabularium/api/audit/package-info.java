/** Audits over HTTP: the log verified and every view compared with it, one audit at a time, each with a kept result. */
@NullMarked
package org.tabularium.api.audit;

import org.jspecify.annotations.NullMarked;
