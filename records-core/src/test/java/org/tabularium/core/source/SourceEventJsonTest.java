package org.tabularium.core.source;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.input.Reading;
import org.tabularium.core.json.Json;
import org.tabularium.core.source.SourceEvent.SourceDescribed;
import org.tabularium.core.source.SourceEvent.SourceRegistered;
import org.tabularium.core.source.SourceEvent.SourceRetracted;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

class SourceEventJsonTest {

    static Stream<SourceEvent> events() {
        SourceContent least = Reading.read(Sources.least(), SourceContent::read);
        SourceContent full = Reading.read(Sources.full(), SourceContent::read);
        return Stream.of(new SourceRegistered("a", full), new SourceRegistered("a", least),
                new SourceDescribed("a", full, "A better title."), new SourceRetracted("a", "Withdrawn."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadBackAsItWas(SourceEvent event) {
        assertThat(Json.read(Json.text(event), event.getClass())).isEqualTo(event);
        assertThat(event.stream()).isEqualTo(StreamId.source("a"));
    }
}
