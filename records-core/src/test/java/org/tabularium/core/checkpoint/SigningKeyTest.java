package org.tabularium.core.checkpoint;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SigningKeyTest {

    private static final SigningKey PETER = Samples.key("PeterNeumann");

    @Test
    void aSignatureIsTheOneThatGoMakesWithTheSameKey() {
        assertThat(PETER.verifier()).hasToString(Samples.PETER);
        assertThat(PETER.sign(Samples.TEXT)).hasToString(Samples.TEXT + "\n" + Samples.BY_PETER);
    }

    @Test
    void whatItSignsItsVerifierVerifies() {
        SignedNote note = PETER.sign("ein Wort – und kein zweites\n");

        assertThat(PETER.verifier().verifies(note)).isTrue();
        assertThat(VerifierKey.parse(Samples.ENOCH).verifies(note)).isFalse();
    }

    @Test
    void aTextWithoutItsNewlineIsNotSigned() {
        assertThatThrownBy(() -> PETER.sign("text")).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> PETER.sign("text\uD800\n")).isInstanceOf(MalformedNote.class);
    }

    @Test
    void keysOfTwoPairsAreRefused() {
        KeyPair mixed = new KeyPair(VerifierKey.parse(Samples.ENOCH).key(), Pem.pair(Samples.PEM).getPrivate());

        assertThatThrownBy(() -> new SigningKey("a", mixed)).isInstanceOf(MalformedKey.class)
                .hasMessageContaining("does not belong");
    }

    @Test
    void keysOfAnotherKindAreRefused() throws NoSuchAlgorithmException {
        KeyPair ed448 = KeyPairGenerator.getInstance("Ed448").generateKeyPair();

        assertThatThrownBy(() -> new SigningKey("a", ed448)).isInstanceOf(MalformedKey.class);
        assertThatThrownBy(() -> new SigningKey("a", new KeyPair(PETER.verifier().key(), ed448.getPrivate())))
                .isInstanceOf(MalformedKey.class);
    }

    @Test
    void aNameWithASpaceIsRefused() {
        assertThatThrownBy(() -> Samples.key("the archive")).isInstanceOf(MalformedKey.class);
    }

    @Test
    void itsTextShowsThePublicKeyOnly() {
        assertThat(PETER).hasToString("the private key of " + Samples.PETER);
    }
}
