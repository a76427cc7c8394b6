package org.tabularium.core.merkle;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HashTest {

    /** FIPS 180-4, SHA-256 of "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aHashIsOverAllPartsOneAfterTheOther() {
        assertThat(Hash.of(utf8("a"), utf8("bc"))).isEqualTo(Hash.of(utf8("abc"))).hasToString(ABC);
    }

    @Test
    void whatIsWrittenInHexIsReadBackFromHex() {
        assertThat(Hash.ofHex(ABC)).isEqualTo(Hash.of(utf8("abc")));
        assertThat(Hash.ofHex(ABC).hex()).isEqualTo(ABC);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ba", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad00",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a\u0664" })
    void anyOtherSpellingIsRefused(String hex) {
        assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofHex(hex));
    }

    @Test
    void aLeafIsNeverANode() {
        Hash left = Hash.leaf(utf8("left"));
        Hash right = Hash.leaf(utf8("right"));
        byte[] both = new byte[2 * Hash.SIZE];
        left.copyTo(both, 0);
        right.copyTo(both, Hash.SIZE);

        assertThat(Hash.leaf(both)).isNotEqualTo(Hash.node(left, right));
    }

    @Test
    void aHashCannotBeChangedFromOutside() {
        byte[] bytes = Hash.of(utf8("abc")).bytes();
        Hash hash = Hash.stored(bytes);
        bytes[0] ^= 1;
        hash.bytes()[0] ^= 1;

        assertThat(hash).hasToString(ABC);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
