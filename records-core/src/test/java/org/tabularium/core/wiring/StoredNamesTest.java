package org.tabularium.core.wiring;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent;
import org.tabularium.core.incident.IncidentEvent;
import org.tabularium.core.source.SourceEvent;

import static org.assertj.core.api.Assertions.assertThat;

class StoredNamesTest {

    @Test
    void everyEventHasAStoredName() {
        var events = Stream.of(IncidentEvent.class, SourceEvent.class, ClaimEvent.class)
                .flatMap(life -> Arrays.stream(life.getPermittedSubclasses())).toList();

        assertThat(StoredNames.TYPES.classes().values()).extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(events.stream().map(Class::getName).toList());
    }

    @Test
    void everyStoredNameHasAnApprovedSample() {
        assertThat(StoredNames.TYPES.classes().keySet()).allSatisfy(name -> assertThat(
                getClass().getResource("/org/tabularium/core/events/"
                        + (name.equals("ClaimRecorded.1") ? name + "-figure" : name) + ".json"))
                .isNotNull());
    }
}
