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
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.tabularium.api.keys.ApiKeys;
import org.tabularium.core.stream.AlreadyExists;
import org.tabularium.core.stream.StreamId;
import org.tabularium.core.wiring.Archive;
import org.tabularium.projections.following.ViewFollowers;
import org.tabularium.projections.view.ViewNames;

/**
 * Loads the sample collection at the first start, through the ordinary commands and in one append, before the service says
 * that it is ready. What is there already stays as it is.
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
        List<ImportLine> lines = lines();
        Set<StreamId> missing = missing(lines);
        if (missing.isEmpty()) {
            return;
        }
        try {
            load(lines, missing);
            LOG.info("Loaded {} records of the sample collection", missing.size());
        } catch (AlreadyExists byAnotherNode) {
            // It started at the same moment and was faster; all is there, or this is a conflict to be told.
            if (!missing(lines).isEmpty()) {
                throw byAnotherNode;
            }
        }
        followers.awaitPosition(ViewNames.ALL, archive.log().size() - 1, LONGEST_WAIT);
    }

    private Set<StreamId> missing(List<ImportLine> lines) {
        return archive.log().missing(lines.stream().map(ImportLine::stream).toList());
    }

    private void load(List<ImportLine> lines, Set<StreamId> missing) {
        SequencedMap<StreamId, Object> wishes = new LinkedHashMap<>();
        lines.stream().filter(line -> missing.contains(line.stream()))
                .forEach(line -> wishes.put(line.stream(), line.wish()));
        archive.submitTogether(wishes, ApiKeys.SERVICE);
    }

    private static List<ImportLine> lines() {
        InputStream resource = Objects.requireNonNull(SampleCollection.class.getResourceAsStream(RESOURCE));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines().map(ImportLine::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
