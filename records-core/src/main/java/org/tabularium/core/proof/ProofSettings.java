package org.tabularium.core.proof;

import java.nio.file.Path;

/**
 * What the proofs need to be told.
 *
 * @param folder         where the key and the checkpoints outside the database are kept
 * @param origin         the name under which checkpoints are signed
 * @param acceptOlderLog whether to go on from a log that is older than a checkpoint that was signed of it
 */
public record ProofSettings(Path folder, String origin, boolean acceptOlderLog) {}
