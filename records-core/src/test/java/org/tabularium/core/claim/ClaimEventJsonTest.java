package org.tabularium.core.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tabularium.core.claim.ClaimEvent.ClaimCorrected;
import org.tabularium.core.claim.ClaimEvent.ClaimRecorded;
import org.tabularium.core.claim.ClaimEvent.ClaimReinstated;
import org.tabularium.core.claim.ClaimEvent.ClaimWithdrawn;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.StreamId;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimEventJsonTest {

    static Stream<ClaimEvent> events() {
        List<ClaimContent> contents = Stream.of(Claims.figure(), Claims.leastFigure(), Claims.resolution(),
                Claims.assertion()).map(Claims::read).toList();
        return Stream.of(contents.stream().map(content -> new ClaimRecorded("na-017", content)),
                contents.stream().map(content -> new ClaimCorrected("na-017", CorrectionKind.DUPLICATE, "é\n“\"\\",
                        Claims.basis(), content)),
                Arrays.stream(CorrectionKind.values()).map(kind -> new ClaimWithdrawn("na-017", kind, "A slip.")),
                Stream.of(new ClaimReinstated("na-017", "\u2028\t😀"))).<ClaimEvent>flatMap(it -> it);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadBackAsItWas(ClaimEvent event) {
        assertThat(Json.read(Json.text(event), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventBelongsToItsStream(ClaimEvent event) {
        assertThat(event.stream()).isEqualTo(StreamId.claim("na-017")).hasToString("claim/na-017");
    }

    @ParameterizedTest
    @EnumSource(Statement.Type.class)
    void theTypeOfAStatementStandsFirst(Statement.Type type) {
        Statement statement = Claims.read(switch (type) {
            case FIGURE -> Claims.figure();
            case RESOLUTION -> Claims.resolution();
            case ASSERTION -> Claims.assertion();
        }).statement();

        assertThat(statement.shape()).isEqualTo(type);
        assertThat(Json.text(statement)).startsWith("{\"type\":\"" + type + "\",");
    }

    @Test
    void contentDoesNotChangeWithTheListsItWasMadeOf() {
        List<String> via = new ArrayList<>(List.of("News.Az"));
        Claimant claimant = new Claimant("Commission", Claimant.Kind.PARTY, via);
        via.add("An agency");

        assertThat(claimant.via()).containsExactly("News.Az");
    }
}
