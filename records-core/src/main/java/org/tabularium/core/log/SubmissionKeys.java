package org.tabularium.core.log;

import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.tabularium.core.merkle.Hash;

/** The keys under which something has been submitted, each with the first receipt. */
final class SubmissionKeys {

    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final JdbcClient jdbc;
    private final Horizon horizon;

    SubmissionKeys(DataSource dataSource, Horizon horizon) {
        this.jdbc = JdbcClient.create(dataSource);
        this.horizon = horizon;
    }

    /**
     * The receipt of what was first submitted under the key, if anything was.
     *
     * @throws KeyUsedOtherwise where that was another request
     * @throws LogUnavailable   where it is recorded, but can't be made durable
     */
    Optional<Receipt> receipt(SubmissionKey key) {
        Optional<Receipt> first = find(key);
        // A receipt says that the event is on disk, also when it is given a second time.
        if (first.isPresent() && !horizon.await(first.get().position(), LONGEST_WAIT_MILLIS)) {
            throw new LogUnavailable("The log could not be made durable", null);
        }
        return first;
    }

    private Optional<Receipt> find(SubmissionKey key) {
        return jdbc.sql("""
                select s.request_hash, e.position, e.recorded_at, e.stream, e.revision, e.type, e.actor, e.payload_hash
                from log_submission s join log_entry e on e.position = s.position
                where s.actor = ? and s.submission_key = ?
                """).param(key.actor()).param(key.key()).query((row, number) -> {
            byte[] request = row.getBytes("request_hash");
            // Of what has been erased nobody can tell any more whether it was the same.
            if (request == null || !Hash.stored(request).equals(key.request())) {
                throw new KeyUsedOtherwise();
            }
            return Receipt.of(JdbcLogReader.entry(row, number));
        }).optional();
    }
}
