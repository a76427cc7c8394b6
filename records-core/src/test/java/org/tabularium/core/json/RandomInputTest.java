package org.tabularium.core.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimContent;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.Claims;
import org.tabularium.core.incident.IncidentContent;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.incident.Incidents;
import org.tabularium.core.input.Document;
import org.tabularium.core.input.Fault;
import org.tabularium.core.input.InvalidInput;
import org.tabularium.core.input.ObjectInput;
import org.tabularium.core.source.SourceContent;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.Sources;
import org.tabularium.core.stream.ArchiveEvent;
import tools.jackson.core.JsonPointer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent, either there is a content that can be stored and read back, or faults that can be told. */
class RandomInputTest {

    private static final int RUNS = 20_000;

    /** A kind of content, the documents that it is read from, and the event that stores it. */
    private record Kind<T>(Function<ObjectInput, T> shape, List<Document> valid, Function<T, ArchiveEvent> event) {

        /** Whether a content was read. */
        boolean survives(byte[] json) {
            Optional<T> content = read(json);
            content.ifPresent(it -> {
                ArchiveEvent stored = event.apply(it);
                assertThat(Json.read(Json.text(stored), stored.getClass())).isEqualTo(stored);
                assertThat(read(Json.bytes(it))).as("what is shown can be sent again").contains(it);
            });
            return content.isPresent();
        }

        private Optional<T> read(byte[] json) {
            try {
                return Optional.of(ObjectInput.read(Json.untrusted(json), shape));
            } catch (InvalidInput invalid) {
                assertThat(invalid.faults()).isNotEmpty().allSatisfy(RandomInputTest::canBeTold);
                return Optional.empty();
            }
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(IncidentContent::read, List.of(Incidents.full(), Incidents.least()),
                    content -> new IncidentOpened("a", content)),
            new Kind<>(SourceContent::read, List.of(Sources.full(), Sources.least()),
                    content -> new SourceRegistered("a", content)),
            new Kind<>(ClaimContent::read,
                    List.of(Claims.figure(), Claims.leastFigure(), Claims.resolution(), Claims.assertion()),
                    content -> new ClaimRecorded("a", content)));

    private static void canBeTold(Fault fault) {
        assertThat(JsonPointer.compile(fault.pointer()).toString()).isEqualTo(fault.pointer());
        assertThat(fault.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(fault.detail()).isNotBlank();
        assertThat(Json.bytes(fault)).isNotEmpty();
    }

    @Test
    void anyTreeIsReadOrRefused() {
        RandomJson random = new RandomJson(1992);
        for (int run = 0; run < RUNS; run++) {
            byte[] json = random.tree(5).getBytes(StandardCharsets.UTF_8);
            KINDS.forEach(kind -> kind.survives(json));
        }
    }

    @Test
    void aDocumentGoneWrongIsReadOrRefused() {
        RandomJson random = new RandomJson(26);
        int taken = 0;
        for (int run = 0; run < RUNS; run++) {
            Kind<?> kind = random.oneOf(KINDS);
            byte[] json = random.mutated(random.oneOf(kind.valid())).getBytes(StandardCharsets.UTF_8);
            taken += kind.survives(json) ? 1 : 0;
        }
        assertThat(taken).as("documents that were taken").isBetween(RUNS / 20, RUNS * 19 / 20);
    }

    @Test
    void scrambledBytesAreReadOrRefused() {
        RandomJson random = new RandomJson(613);
        int taken = 0;
        for (int run = 0; run < RUNS; run++) {
            Kind<?> kind = random.oneOf(KINDS);
            taken += kind.survives(random.scrambled(random.oneOf(kind.valid()).bytes())) ? 1 : 0;
        }
        assertThat(taken).as("documents that were taken").isBetween(RUNS / 20, RUNS * 19 / 20);
    }
}
