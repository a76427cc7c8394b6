package org.tabularium.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.claim.Assertion;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.claim.Figure;
import org.tabularium.core.claim.Resolution;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.proof.Operation.OlderLogAccepted;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.ArchiveEvent;
import org.tabularium.core.stream.Erasure.PayloadErased;

import static org.assertj.core.api.Assertions.assertThat;

/** What was stored once is read for ever: a file here is never changed after it landed, and none is taken away. */
class ApprovedEventsTest {

    private static final String FOLDER = "/org/tabularium/core/events/";

    private static final Map<String, Class<? extends ArchiveEvent>> APPROVED = Map.ofEntries(
            Map.entry("IncidentOpened.1.json", IncidentOpened.class),
            Map.entry("IncidentOpened.1-imported.json", IncidentOpened.class),
            Map.entry("IncidentDescribed.1.json", IncidentDescribed.class),
            Map.entry("SourceRegistered.1.json", SourceRegistered.class),
            Map.entry("SourceRegistered.1-imported.json", SourceRegistered.class),
            Map.entry("SourceDescribed.1.json", SourceDescribed.class),
            Map.entry("SourceRetracted.1.json", SourceRetracted.class),
            Map.entry("ClaimRecorded.1-figure.json", ClaimRecorded.class),
            Map.entry("ClaimRecorded.1-figure-irregular.json", ClaimRecorded.class),
            Map.entry("ClaimRecorded.1-figure-unknown.json", ClaimRecorded.class),
            Map.entry("ClaimRecorded.1-resolution.json", ClaimRecorded.class),
            Map.entry("ClaimRecorded.1-assertion.json", ClaimRecorded.class),
            Map.entry("ClaimRecorded.1-imported.json", ClaimRecorded.class),
            Map.entry("ClaimCorrected.1.json", ClaimCorrected.class),
            Map.entry("ClaimWithdrawn.1.json", ClaimWithdrawn.class),
            Map.entry("ClaimWithdrawn.1-imported.json", ClaimWithdrawn.class),
            Map.entry("ClaimReinstated.1.json", ClaimReinstated.class),
            Map.entry("PayloadErased.1.json", PayloadErased.class),
            Map.entry("OlderLogAccepted.1.json", OlderLogAccepted.class));

    private static String approved(String file) throws IOException {
        try (InputStream stored = Objects.requireNonNull(ApprovedEventsTest.class.getResourceAsStream(FOLDER + file))) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    static Stream<String> files() {
        return APPROVED.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void anApprovedEventIsReadAndWrittenBackToTheSameBytes(String file) throws IOException {
        String stored = approved(file);
        Class<? extends ArchiveEvent> type = Objects.requireNonNull(APPROVED.get(file));

        ArchiveEvent event = Json.read(stored, type);

        assertThat(Json.text(event)).isEqualTo(stored);
        assertThat(Json.bytes(event)).isEqualTo(stored.getBytes(StandardCharsets.UTF_8));
        assertThat(Json.read(Json.text(event), type)).isEqualTo(event);
    }

    @Test
    void everyFileIsReadByTheTest() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ApprovedEventsTest.class.getResource(FOLDER)).toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    APPROVED.keySet());
        }
    }

    @Test
    void eachShapeOfAStatementIsReadAsItself() throws IOException {
        assertThat(statementIn("ClaimRecorded.1-figure.json")).isInstanceOf(Figure.class);
        assertThat(statementIn("ClaimRecorded.1-resolution.json")).isInstanceOf(Resolution.class);
        assertThat(statementIn("ClaimRecorded.1-assertion.json")).isInstanceOf(Assertion.class);
    }

    private static Object statementIn(String file) throws IOException {
        return Json.read(approved(file), ClaimRecorded.class).claim().statement();
    }
}
