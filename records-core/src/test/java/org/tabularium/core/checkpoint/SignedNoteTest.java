package org.tabularium.core.checkpoint;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedNoteTest {

    private static final String NOTE = Samples.TEXT + "\n" + Samples.BY_PETER + Samples.BY_ENOCH;
    private static final NoteSignature SIGNATURE = NoteSignature.of("a", 1, new byte[]{ 2 });

    @Test
    void aNoteIsReadAndWrittenToTheByte() {
        SignedNote note = SignedNote.parse(NOTE);

        assertThat(note.text()).isEqualTo(Samples.TEXT);
        assertThat(note.signatures()).extracting(NoteSignature::name).containsExactly("PeterNeumann", "EnochRoot");
        assertThat(note.signatures().getFirst().keyId()).isEqualTo(0xc74f20a3);
        assertThat(note.signatures().getFirst().signature()).hasSize(64).startsWith(0xf6, 0x49, 0x92);
        assertThat(note).hasToString(NOTE).isEqualTo(SignedNote.parse(NOTE));
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenToTheByte() {
        String example = """
                Ognuno sta solo sul cuor della terra
                trafitto da un raggio di sole:

                ed è subito sera.

                — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJK\
                ONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
                """;
        SignedNote note = SignedNote.parse(example);

        assertThat(note.text()).endsWith("sole:\n\ned è subito sera.\n");
        assertThat(note).hasToString(example);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\n", "a\n\n", "a\n\n\n", "\n\nb\n", "a\n\n— a AAAAAAI=\n", "— a AAAAAAI=\n",
            "\uD83D\uDE00\n" })
    void textsOfAnyShapeComeBack(String text) {
        SignedNote note = new SignedNote(text, List.of(SIGNATURE));

        assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
    }

    @Test
    void aNoteHasUpToAHundredSignatures() {
        SignedNote full = new SignedNote("a\n", Collections.nCopies(100, SIGNATURE));

        assertThat(SignedNote.parse(full.toString())).isEqualTo(full);
        assertThatThrownBy(() -> SignedNote.parse(full + SIGNATURE.toString() + "\n"))
                .isInstanceOf(MalformedNote.class).hasMessageContaining("100");
        assertThatThrownBy(() -> new SignedNote("a\n", List.of())).isInstanceOf(MalformedNote.class);
    }

    @Test
    void aNoteHasUpToAMegabyteInUtf8() {
        int rest = ("\n\n" + SIGNATURE + "\n").length() + 2;
        String longest = "a".repeat(SignedNote.MAX_SIZE - rest) + "\n\n" + SIGNATURE + "\n";

        assertThat(SignedNote.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> SignedNote.parse("a" + longest)).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SignedNote.parse(longest.replace('a', 'é'))).isInstanceOf(MalformedNote.class)
                .hasMessageContaining("bytes");
        assertThatThrownBy(() -> SignedNote.parse("a".repeat(SignedNote.MAX_SIZE) + longest))
                .isInstanceOf(MalformedNote.class).hasMessageContaining("bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "\n\n", "a\n", "a\n\n", "a\n\n\n", "\n— a AAAAAAI=\n", "— a AAAAAAI=\n",
            "a\n— a AAAAAAI=\n", "a\n\n— a AAAAAAI=", "a\n\n— a AAAAAAI=\n\n", "a\n\n\n— a AAAAAAI=\n\nb\n",
            "a\r\n\r\n— a AAAAAAI=\r\n", "a\n\n— a AAAAAAI=\r\n", "a\t\n\n— a AAAAAAI=\n", "a\u0000\n\n— a AAAAAAI=\n",
            "a\u001F\n\n— a AAAAAAI=\n", "a\uD800\n\n— a AAAAAAI=\n", "a\n\n— a AAAAAAI=\nb\n" })
    void whatIsNoNoteIsRefused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { " ", "—", "— ", "— a", "— AAAAAAI=", "—  AAAAAAI=", "—a AAAAAAI=", "- a AAAAAAI=",
            "– a AAAAAAI=", "― a AAAAAAI=", " — a AAAAAAI=", "—  a AAAAAAI=", "— a  AAAAAAI=", "— a AAAAAAI= ",
            "— a b AAAAAAI=", "— a+b AAAAAAI=", "— a\u00A0b AAAAAAI=", "— a\u2003b AAAAAAI=", "— a\u0085b AAAAAAI=",
            "— a\u2028b AAAAAAI=", "— a\u0001b AAAAAAI=", "— a\tb AAAAAAI=", "— a\uDC00b AAAAAAI=",
            "—\u00A0a AAAAAAI=", "— a ", "— a AAAAAA==", "— a AAAA", "— a AAAAAAI", "— a AAAAAAJ=", "— a AAAAAAI==",
            "— a AAAAAAI=A", "— a AAAAAA-_", "— a AAAA\tAAI=", "— a AAA AAAI=", "— a *AAAAAI=", "— a ÄAAAAAI=" })
    void whatIsNoSignatureLineIsRefused(String line) {
        assertThatThrownBy(() -> SignedNote.parse("text\n\n" + line + "\n")).isInstanceOf(MalformedNote.class);
        assertThatThrownBy(() -> SignedNote.parse("text\n\n— a AAAAAAI=\n" + line + "\n— a AAAAAAI=\n"))
                .isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @CsvSource({ "0,00000000", "-1,ffffffff", "305419896,12345678" })
    void aKeyIdIsFourBytesInBigEndianOrder(int id, String hex) {
        NoteSignature signature = NoteSignature.of("a", id, new byte[]{ 7 });

        assertThat(signature.keyId()).isEqualTo(id);
        assertThat(signature.signature()).containsExactly(7);
        assertThat(signature.base64()).isEqualTo(CanonicalBase64.text(HexFormat.of().parseHex(hex + "07")));
    }
}
