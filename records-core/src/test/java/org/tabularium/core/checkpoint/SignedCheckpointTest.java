package org.tabularium.core.checkpoint;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedCheckpointTest {

    private static final SignedCheckpoint SIGNED = Samples.signed(42);
    private static final VerifierKey VERIFIER = Samples.key(Samples.ORIGIN).verifier();

    @Test
    void aSignedCheckpointIsReadAndWrittenToTheByte() {
        assertThat(SIGNED.toString()).startsWith("tabularium.example/archive\n42\n")
                .contains("=\n\n— tabularium.example/archive ").endsWith("=\n");
        assertThat(SignedCheckpoint.parse(SIGNED.toString())).isEqualTo(SIGNED).hasToString(SIGNED.toString());
        assertThat(VERIFIER.verifies(SIGNED.note())).isTrue();
    }

    /** OpenSSL made the signature over these three lines. */
    @Test
    void aSignedCheckpointIsTheSameForEver() {
        assertThat(SIGNED).hasToString(
                """
                        tabularium.example/archive
                        42
                        c0dctApWjo2ooEXO0RATfhWfiQrE2og7axfcZRs6gEk=

                        — tabularium.example/archive BEo5l0j7iKxYx9+oEooeEFTdBSci7AwlnUNdUPJn94e4a5V\
                        SaD2qpiEoJ972LogLNMeZWiBnc2wNMsVbEKHw0BF9Dg8=
                        """);
    }

    @Test
    void anyBitTurnedInASignedCheckpointIsNoticed() {
        List<String> turned = Bits.turnedOneByOne(SIGNED.toString());

        assertThat(turned).hasSizeGreaterThan(SIGNED.toString().length() * 6)
                .noneMatch(SignedCheckpointTest::isBelieved);
        assertThat(isBelieved(SIGNED.toString())).isTrue();
    }

    @Test
    void anyByteCutFromASignedCheckpointIsNoticed() {
        String note = SIGNED.toString();
        for (int at = 0; at < note.length(); at++) {
            String cut = note.substring(0, at) + note.substring(at + 1);
            assertThat(isBelieved(cut)).as(cut).isFalse();
            assertThat(isBelieved(note.substring(0, at))).as(note.substring(0, at)).isFalse();
        }
    }

    @Test
    void linesOfExtensionAndOtherSignersStayInTheNote() {
        SignedNote extended = Samples.key(Samples.ORIGIN).sign(SIGNED.checkpoint().text() + "more\n");
        String witnessed = extended + Samples.BY_ENOCH;
        SignedCheckpoint parsed = SignedCheckpoint.parse(witnessed);

        assertThat(parsed.checkpoint()).isEqualTo(SIGNED.checkpoint());
        assertThat(parsed).hasToString(witnessed).isNotEqualTo(SIGNED);
        assertThat(VERIFIER.verifies(parsed.note())).isTrue();
    }

    @Test
    void aNoteOverAnotherCheckpointIsRefused() {
        assertThatThrownBy(() -> new SignedCheckpoint(Samples.signed(41).checkpoint(), SIGNED.note()))
                .isInstanceOf(MalformedNote.class);
    }

    @Test
    void aNoteOverSomethingElseIsRefused() {
        assertThatThrownBy(() -> SignedCheckpoint.parse(Samples.TEXT + "\n" + Samples.BY_PETER))
                .isInstanceOf(MalformedNote.class);
    }

    private static boolean isBelieved(String note) {
        try {
            return VERIFIER.verifies(SignedCheckpoint.parse(note).note());
        } catch (MalformedNote refused) {
            return false;
        }
    }
}
