package org.tabularium.api.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.tabularium.api.imports.format.NewRecord;
import org.tabularium.api.imports.format.RecordLine;
import org.tabularium.core.log.EventLog;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.ViewNames;

/**
 * Loads the sample collection into an empty archive, through the ordinary commands and in one append, before the
 * service says that it is ready.
 */
@Component
@ConditionalOnBooleanProperty(name = "tabularium.sample", matchIfMissing = true)
class SampleCollection implements ApplicationRunner {

    static final String RESOURCE = "/sample/khojaly-1992.jsonl";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(SampleCollection.class);

    private final Archive archive;
    private final ViewFollowers followers;

    SampleCollection(Archive archive, ViewFollowers followers) {
        this.archive = archive;
        this.followers = followers;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (archive.log().size() > 0) {
            return;
        }
        SequencedMap<StreamId, Object> wishes = new LinkedHashMap<>();
        records().forEach(record -> wishes.put(record.stream(), record.wish()));
        try {
            archive.submitTogether(wishes, EventLog.SERVICE);
            LOG.info("Loaded {} records of the sample collection", wishes.size());
        } catch (AlreadyExists byAnotherNode) {
            LOG.info("Another node, which started at the same moment, has loaded the sample collection");
        }
        followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, LONGEST_WAIT);
    }

    private static List<NewRecord> records() {
        InputStream resource = Objects.requireNonNull(SampleCollection.class.getResourceAsStream(RESOURCE));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(RecordLine::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
