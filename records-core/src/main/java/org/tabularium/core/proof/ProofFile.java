package org.tabularium.core.proof;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A file to keep, which proves without the archive what it has stated in a claim: all events of the claim, each with
 * the proof that it is in the log of the checkpoint.
 *
 * @param checkpoint the signed note
 * @param key        the verifier key of who signed it
 * @param claim      the claim's id
 * @param entries    the events of its stream, from the first
 */
public record ProofFile(String checkpoint, String key, String claim, List<Entry> entries) {

    public ProofFile {
        entries = List.copyOf(entries);
    }

    /**
     * One event with its proof.
     *
     * @param entry    the exact text of the entry
     * @param salt     in hexadecimal; null where the payload has been erased
     * @param payload  the exact text of the payload; null where it has been erased
     * @param position its place in the log
     * @param hashes   the inclusion proof for the checkpoint's size, RFC 9162 §2.1.3, in hexadecimal
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Entry(String entry, @Nullable String salt, @Nullable String payload, long position,
            List<String> hashes) {

        public Entry {
            hashes = List.copyOf(hashes);
        }
    }
}
