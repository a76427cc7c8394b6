package org.tabularium.core.log;

import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys under which something has been submitted, each with the first receipt. */
final class SubmissionKeys {

    private final JdbcClient jdbc;

    SubmissionKeys(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * The receipt of what was first submitted under the key, if anything was.
     *
     * @throws KeyUsedOtherwise where that was another request
     */
    Optional<Receipt> receipt(SubmissionKey key) {
        return jdbc.sql("""
                select s.request_hash, e.position, e.recorded_at, e.stream, e.revision, e.type, e.actor, e.payload_hash
                from log_submission s join log_entry e on e.position = s.position
                where s.actor = ? and s.submission_key = ?
                """).param(key.actor()).param(key.key()).query((row, number) -> {
            if (!Hash.stored(row.getBytes("request_hash")).equals(key.request())) {
                throw new KeyUsedOtherwise();
            }
            return Receipt.of(JdbcLogReader.entry(row, number));
        }).optional();
    }
}
