/** The Merkle tree over the log's entries (RFC 6962 §2.1, RFC 9162 §2.1), and the proofs that are read off it. */
@NullMarked
package org.tabularium.core.merkle;

import org.jspecify.annotations.NullMarked;
