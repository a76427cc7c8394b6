package org.tabularium.core.stream;

import org.junit.jupiter.api.Test;
import org.tabularium.core.json.Json;
import org.tabularium.core.stream.Erasure.PayloadErased;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadErasedTest {

    @Test
    void itIsReadBackAsItWas() {
        var event = new PayloadErased(StreamId.source("a"), 2, "Article 17", "asked for");
        assertThat(Json.text(event))
                .isEqualTo(
                        "{\"stream\":\"source/a\",\"revision\":2,\"legalBasis\":\"Article 17\",\"reason\":\"asked for\"}");
        assertThat(Json.read(Json.text(event), PayloadErased.class)).isEqualTo(event);
    }
}
