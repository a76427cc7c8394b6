package org.tabularium.core.input;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = { "a", "9", "khojaly-1992", "0192f0c1-7d5e-7c3a-8b1d-2f4e6a8c0b1d" })
    void aSlugIsAnId(String text) {
        assertThat(Slug.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-", "-a", "A", "a b", "a/b", "../a", "a\n", "ä", "а", "１" })
    void anythingElseIsNot(String text) {
        assertThat(Slug.isSlug(text)).isFalse();
    }
}
