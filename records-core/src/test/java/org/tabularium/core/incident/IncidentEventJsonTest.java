package org.tabularium.core.incident;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.incident.IncidentEvent.IncidentDescribed;
import org.tabularium.core.incident.IncidentEvent.IncidentOpened;
import org.tabularium.core.input.Reading;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

class IncidentEventJsonTest {

    static Stream<IncidentEvent> events() {
        IncidentContent least = Reading.read(Incidents.least(), IncidentContent::read);
        return Stream.of(new IncidentOpened("a", Incidents.content()), new IncidentOpened("a", least),
                new IncidentDescribed("a", Incidents.renamed(), "The month is enough."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadBackAsItWas(IncidentEvent event) {
        assertThat(Json.read(Json.text(event), event.getClass())).isEqualTo(event);
        assertThat(event.stream()).isEqualTo(StreamId.incident("a"));
    }
}
