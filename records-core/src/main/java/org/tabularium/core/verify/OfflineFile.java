package org.tabularium.core.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.tabularium.core.verify.Outside.Witness;

/**
 * A file that the archive has given out, and that is verified without it.
 *
 * @param path where it is
 */
public record OfflineFile(Path path) {

    /** What such a file may be. */
    public enum Kind {

        /** All events of the log from the first one on, one a line, as {@code GET /api/log/entries} gives them. */
        ENTRIES,

        /** The events of one claim with their proofs, as {@code GET /api/claims/{id}/proof} gives them. */
        PROOF,

        /** Neither, or damaged at its beginning. */
        UNKNOWN
    }

    private static final Pattern PROOF = Pattern.compile("\\s*\\{\\s*\"checkpoint\".*", Pattern.DOTALL);
    private static final String LINE = "{\"entry\":";
    private static final int BEGINNING = 256;
    private static final long LARGEST_PROOF = 256L * 1024 * 1024;

    /** Which of them it is, as its content shows; an empty one holds the events of an empty log. */
    public Kind kind() throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            String beginning = new String(file.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            if (beginning.isEmpty() || beginning.startsWith(LINE)) {
                return Kind.ENTRIES;
            }
            return PROOF.matcher(beginning).matches() && Files.size(path) <= LARGEST_PROOF ? Kind.PROOF : Kind.UNKNOWN;
        }
    }

    /**
     * Verifies it.
     *
     * @param outside for entries a checkpoint and a key at least; a proof has its own
     */
    public Verdict verify(Outside outside, Progress progress) throws IOException {
        return switch (kind()) {
            case ENTRIES -> entries(outside, progress);
            case PROOF -> proof(outside);
            case UNKNOWN -> new Verdict(0, "",
                    new Finding(0L, "the file begins neither like exported entries nor like the proof of a claim"));
        };
    }

    private Verdict entries(Outside outside, Progress progress) throws IOException {
        Findings findings = new Findings();
        List<Long> sizes = outside.checkpoints().stream().map(Witness::size).toList();
        LogCheck log = new WholeLog(() -> new Lines(path), findings).check(sizes, progress);
        Keys keys = new Keys(null, outside.keys());
        CheckpointsCheck checkpoints = new CheckpointsCheck(log, new Given(log.operations(), keys::signed), keys,
                findings);
        checkpoints.run(outside.checkpoints());
        return new Verdict(log.count(), Summary.of(log, checkpoints), findings.first());
    }

    private Verdict proof(Outside outside) throws IOException {
        try {
            return new ProofFileCheck(outside).verify(LineCheck.text(Files.readAllBytes(path)));
        } catch (CharacterCodingException malformed) {
            return new Verdict(0, "", new Finding(null, "the file isn't text in UTF-8"));
        }
    }
}
