package org.tabularium.projections.source;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProvenanceTest {

    @Test
    void a_source_that_copies_none_is_its_own_root() {
        assertThat(derived("a", null).root("a")).isEqualTo("a");
    }

    @Test
    void a_copy_of_a_copy_has_the_first_as_its_root() {
        assertThat(derived("c", "b", "b", "a", "a", null).root("c")).isEqualTo("a");
    }

    @Test
    void all_sources_of_a_circle_and_those_that_lead_to_it_have_one_root() {
        Provenance circle = derived("x", "c", "c", "b", "b", "a", "a", "c");

        assertThat(circle.root("x")).isEqualTo("a");
        assertThat(circle.root("c")).isEqualTo("a");
        assertThat(circle.root("b")).isEqualTo("a");
        assertThat(circle.root("a")).isEqualTo("a");
    }

    @Test
    void a_source_that_copies_itself_is_its_own_root() {
        assertThat(derived("a", "a").root("a")).isEqualTo("a");
    }

    private static Provenance derived(@Nullable String... pairs) {
        Map<String, Provenance.Origin> origins = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            origins.put(pairs[i], new Provenance.Origin(pairs[i + 1], null));
        }
        return new Provenance(origins);
    }
}
