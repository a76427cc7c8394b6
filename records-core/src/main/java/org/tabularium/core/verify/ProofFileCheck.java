package org.tabularium.core.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.checkpoint.Checkpoint;
import org.tabularium.core.checkpoint.MalformedKey;
import org.tabularium.core.checkpoint.MalformedNote;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.json.Json;
import org.tabularium.core.log.LogRow;
import org.tabularium.core.merkle.Hash;
import org.tabularium.core.merkle.InclusionProof;
import org.tabularium.core.proof.LogLine;
import org.tabularium.core.proof.ProofFile;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.verify.Outside.Witness;
import org.tabularium.core.verify.Streams.Revision;
import tools.jackson.core.JacksonException;

/** Verifies the proof of one claim, with what the auditor has kept where there is any. */
final class ProofFileCheck {

    private final Outside outside;
    private final Findings findings = new Findings();
    private final Streams streams = new Streams();
    private final Map<Revision, Long> positions = new HashMap<>();
    private final StringBuilder remarks = new StringBuilder();
    private long lastPosition = -1;
    private long lastRecordedAt;

    ProofFileCheck(Outside outside) {
        this.outside = outside;
    }

    /** What comes of the file with this content. */
    Verdict verify(String json) {
        try {
            ProofFile file = Json.read(json, ProofFile.class);
            if (file == null || file.checkpoint() == null || file.key() == null || file.claim() == null) {
                return wrong("a member of the proof file is missing");
            }
            return verify(file, VerifierKey.parse(file.key()), SignedCheckpoint.parse(file.checkpoint()));
        } catch (JacksonException | NumberFormatException malformed) {
            return wrong("the file isn't a proof in JSON");
        } catch (MalformedKey malformed) {
            return wrong("the key in the file is none: " + malformed.getMessage());
        } catch (MalformedNote malformed) {
            return wrong("the checkpoint in the file is none: " + malformed.getMessage());
        }
    }

    private Verdict wrong(String detail) {
        findings.beside(detail);
        return new Verdict(0, "", findings.first());
    }

    private Verdict verify(ProofFile file, VerifierKey key, SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        if (!outside.keys().isEmpty() && !outside.keys().contains(key)) {
            findings.beside("the file is signed by another key than the one given: " + key);
        } else if (!key.verifies(signed.note())) {
            findings.beside("the checkpoint in the file isn't signed by the key in it");
        }
        outside.checkpoints().forEach(witness -> compare(checkpoint, witness, key));
        if (file.entries().isEmpty()) {
            findings.beside("there is no event in the file");
        }
        file.entries().forEach(entry -> take(entry, file.claim(), checkpoint));
        streams.reportMissing(findings);
        reportNotErased();
        String summary = Summary.count(file.entries().size(), "event") + " of claim/" + file.claim()
                + " verified: in the log of size " + checkpoint.size() + ", root " + checkpoint.root().hex()
                + ", signed by " + key + (outside.keys().isEmpty() ? " (the key in the file itself)" : "") + remarks;
        return new Verdict(file.entries().size(), summary, findings.first());
    }

    private void compare(Checkpoint proved, Witness witness, VerifierKey key) {
        if (!key.verifies(witness.signed().note())) {
            findings.beside(witness + " isn't signed by the key of the file");
        } else if (witness.size() != proved.size()) {
            remarks.append("; it can't be compared with ").append(witness);
        } else if (!witness.signed().checkpoint().root().equals(proved.root())) {
            findings.beside("the checkpoint in the file contradicts " + witness);
        }
    }

    private void take(ProofFile.Entry entry, String claim, Checkpoint checkpoint) {
        Optional<LogRow> row = entry.entry() == null
                ? Optional.empty()
                : LineCheck.row(new LogLine(entry.entry(), entry.salt(), entry.payload()));
        if (row.isEmpty()) {
            findings.at(entry.position(), "the entry isn't well-formed");
            return;
        }
        positions.put(new Revision(row.get().stream(), row.get().revision()), entry.position());
        Examined examined = RowCheck.examine(row.get());
        String fault = fault(entry, examined, row.get(), claim);
        String misplaced = streams.take(row.get(), fault == null);
        fault = fault == null ? misplaced : fault;
        if (fault == null && !isProved(entry, examined.leaf(), checkpoint)) {
            fault = "its proof doesn't lead to the root of the checkpoint";
        }
        if (fault != null) {
            findings.at(entry.position(), fault);
        }
    }

    private @Nullable String fault(ProofFile.Entry entry, Examined examined, LogRow row, String claim) {
        boolean later = row.position() > lastPosition && examined.recordedAt() >= lastRecordedAt;
        lastPosition = row.position();
        lastRecordedAt = examined.recordedAt();
        if (row.position() != entry.position()) {
            return "the entry says that its position is " + row.position();
        }
        if (!row.stream().equals(StreamId.Kind.CLAIM.word() + "/" + claim)) {
            return "the entry belongs to another record";
        }
        return examined.fault() == null && !later ? "it doesn't come after the event before it" : examined.fault();
    }

    private static boolean isProved(ProofFile.Entry entry, Hash leaf, Checkpoint checkpoint) {
        try {
            List<Hash> hashes = entry.hashes().stream().map(Hash::ofHex).toList();
            return new InclusionProof(entry.position(), checkpoint.size(), leaf, hashes).verifies(checkpoint.root());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private void reportNotErased() {
        streams.notErased().forEach((event, erasure) -> findings.at(positions.getOrDefault(event, erasure),
                "its payload is there, though the event at position " + erasure + " erases it"));
    }
}
