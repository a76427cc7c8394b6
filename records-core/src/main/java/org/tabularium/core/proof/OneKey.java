package org.tabularium.core.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.checkpoint.KeyFile;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.SigningKey;
import org.tabularium.core.checkpoint.VerifierKey;

/** The one key under a name: a second one would look to every auditor like a second archive. */
final class OneKey {

    private final KeyFile file;
    private final String origin;
    private final JdbcClient jdbc;

    OneKey(ProofSettings settings, DataSource database) {
        this.file = KeyFile.in(settings.folder());
        this.origin = settings.origin();
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * The key in the folder; a new one where nothing was ever signed under the name.
     *
     * @throws KeyMissing where something was, by another key
     */
    SigningKey choose(KeptLists lists) {
        if (file.exists()) {
            SigningKey key = file.read(origin);
            claimed().ifPresent(claimed -> refuseOther(claimed, key.verifier()));
            for (NoteList list : lists.all()) {
                SignedCheckpoint last = list.lastOfOrigin();
                if (last != null && !key.verifier().verifies(last.note())) {
                    throw KeyMissing.otherThan(file.path());
                }
            }
            return key;
        }
        boolean isUsed = claimed().isPresent() || lists.all().stream().anyMatch(list -> list.lastOfOrigin() != null);
        if (isUsed) {
            throw KeyMissing.at(file.path());
        }
        try {
            return file.create(origin);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Claims the name for the key, before anything is signed by it.
     *
     * @throws KeyMissing where another node has just claimed it for another key
     */
    void claim(VerifierKey key) {
        Optional<String> claimed = claimed();
        if (claimed.isEmpty()) {
            try {
                jdbc.sql("insert into log_key (origin, verifier_key) values (?, ?)").params(origin, key.toString())
                        .update();
                return;
            } catch (DataIntegrityViolationException justClaimed) {
                claimed = claimed();
            }
        }
        refuseOther(claimed.orElseThrow(), key);
    }

    private void refuseOther(String claimed, VerifierKey key) {
        if (!claimed.equals(key.toString())) {
            throw KeyMissing.otherThan(file.path());
        }
    }

    private Optional<String> claimed() {
        return jdbc.sql("select verifier_key from log_key where origin = ?").param(origin).query(String.class)
                .optional();
    }
}
