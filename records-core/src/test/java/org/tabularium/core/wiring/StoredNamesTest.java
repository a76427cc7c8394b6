package org.tabularium.core.wiring;

import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.claim.ClaimEvent;
import org.tabularium.core.incident.IncidentEvent;
import org.tabularium.core.proof.Operation;
import org.tabularium.core.source.SourceEvent;
import org.tabularium.core.stream.Erasure;
import org.tabularium.core.stream.Erasure.Erased;

import static org.assertj.core.api.Assertions.assertThat;

class StoredNamesTest {

    @Test
    void everyEventHasAStoredName() {
        var events = Stream.of(IncidentEvent.class, SourceEvent.class, ClaimEvent.class, Erasure.class, Operation.class)
                .flatMap(life -> Arrays.stream(life.getPermittedSubclasses()))
                // Read in the place of others, and never recorded.
                .filter(event -> event != Erased.class).toList();

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
