package org.tabularium.core.checkpoint;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VerifierKeyTest {

    private static final VerifierKey PETER = VerifierKey.parse(Samples.PETER);
    private static final VerifierKey ENOCH = VerifierKey.parse(Samples.ENOCH);

    @ParameterizedTest
    @ValueSource(strings = { Samples.PETER, Samples.ENOCH })
    void aKeyIsReadAndWrittenToTheByte(String text) {
        assertThat(VerifierKey.parse(text)).hasToString(text).isEqualTo(VerifierKey.parse(text));
    }

    @Test
    void aKeyHasTheNameAndIdOfItsText() {
        assertThat(PETER.name()).isEqualTo("PeterNeumann");
        assertThat(PETER.id()).isEqualTo(0xc74f20a3);
        assertThat(PETER).isNotEqualTo(ENOCH).isNotEqualTo(new VerifierKey("PeterNeumann2", PETER.key()));
    }

    @Test
    void eachSignerOfANoteIsVerified() {
        SignedNote note = note(Samples.BY_PETER, Samples.BY_ENOCH);

        assertThat(PETER.verifies(note)).isTrue();
        assertThat(ENOCH.verifies(note)).isTrue();
    }

    @Test
    void givenAnotherText_whenVerified_thenItIsNotSigned() {
        SignedNote other = SignedNote.parse(Samples.TEXT + Samples.TEXT + "\n" + Samples.BY_PETER);

        assertThat(PETER.verifies(other)).isFalse();
    }

    @Test
    void givenOnlyOthersSigned_whenVerified_thenItIsNotSigned() {
        assertThat(PETER.verifies(note(Samples.BY_ENOCH))).isFalse();
        assertThat(PETER.verifies(note(Samples.BY_PETER.replace("PeterNeumann", "Peter")))).isFalse();
        assertThat(new VerifierKey("Peter", PETER.key()).verifies(note(Samples.BY_PETER))).isFalse();
    }

    @Test
    void givenTheNameOrTheIdOfAnotherKeyOnly_whenVerified_thenThatLineIsPassedOver() {
        String sameName = Samples.BY_ENOCH.replace("EnochRoot", "PeterNeumann");
        String sameId = Samples.BY_PETER.replace("PeterNeumann", "EnochRoot");

        assertThat(PETER.verifies(note(sameName, sameId))).isFalse();
        assertThat(PETER.verifies(note(sameName, Samples.BY_PETER, sameId))).isTrue();
    }

    @Test
    void givenOneOfItsSignaturesIsWrong_whenVerified_thenTheNoteIsNot() {
        NoteSignature right = NoteSignature.parse(Samples.BY_PETER.strip());
        byte[] bytes = right.signature();
        bytes[40] ^= 1;
        NoteSignature wrong = NoteSignature.of("PeterNeumann", PETER.id(), bytes);
        NoteSignature shorter = NoteSignature.of("PeterNeumann", PETER.id(), Arrays.copyOf(bytes, 63));
        NoteSignature longer = NoteSignature.of("PeterNeumann", PETER.id(), Arrays.copyOf(right.signature(), 65));

        assertThat(PETER.verifies(new SignedNote(Samples.TEXT, List.of(right, right)))).isTrue();
        for (NoteSignature bad : List.of(wrong, shorter, longer)) {
            assertThat(PETER.verifies(new SignedNote(Samples.TEXT, List.of(right, bad)))).isFalse();
            assertThat(PETER.verifies(new SignedNote(Samples.TEXT, List.of(bad, right)))).isFalse();
        }
    }

    @Test
    void aSignatureHasNoSecondFormByAddingTheOrderOfTheGroup() {
        byte[] signature = NoteSignature.parse(Samples.BY_PETER.strip()).signature();
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] sum = order.add(new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)))).toByteArray();
        byte[] second = Arrays.copyOf(signature, 64);
        System.arraycopy(reversed(sum), 0, second, 32, 32);

        assertThat(sum).hasSize(32);
        assertThat(PETER.verifies(new SignedNote(Samples.TEXT,
                List.of(NoteSignature.of("PeterNeumann", PETER.id(), second))))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "+", "++", "PeterNeumann", "PeterNeumann+c74f20a3", "PeterNeumann+c74f20a3+",
            "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
            "PeterNeumann+c74f20a3+AARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
            " PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW" })
    void whatIsNoVerifierKeyIsRefused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(MalformedKey.class);
    }

    @Test
    void aKeyOfAnotherTypeIsRefusedAsSuch() {
        assertThatThrownBy(() -> VerifierKey.parse(Samples.PETER.replace("+AR", "+BB")))
                .isInstanceOf(MalformedKey.class).hasMessageContaining("type 0x01");
    }

    @Test
    void anyBitTurnedInAKeyIsNoticed() {
        for (String turned : Bits.turnedOneByOne(Samples.PETER)) {
            assertThatThrownBy(() -> VerifierKey.parse(turned)).as(turned).isInstanceOf(MalformedKey.class);
        }
    }

    @Test
    void bytesThatAreNoPointOfTheCurveAreNoKey() {
        byte[] noPoint = new byte[32];
        noPoint[0] = 2;

        assertThatThrownBy(() -> new VerifierKey("a", Ed25519.publicKey(noPoint))).isInstanceOf(MalformedKey.class);
    }

    private static SignedNote note(String... lines) {
        return SignedNote.parse(Samples.TEXT + "\n" + String.join("", lines));
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[bytes.length - 1 - i] = bytes[i];
        }
        return reversed;
    }
}
