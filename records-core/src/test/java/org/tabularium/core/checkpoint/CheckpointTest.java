package org.tabularium.core.checkpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabularium.core.merkle.Hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    @Test
    void aCheckpointIsThreeLines() {
        Checkpoint checkpoint = new Checkpoint("tabularium.example/archive", 42, Hash.of());

        assertThat(checkpoint.text())
                .isEqualTo("tabularium.example/archive\n42\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @Test
    void theExampleOfTheSpecificationIsReadAndWrittenToTheByte() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        String example = text
                + "\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1g"
                + "GzGku9nTo+zyWE+xeMcTOAYQ8=\n";
        SignedCheckpoint signed = SignedCheckpoint.parse(example);

        assertThat(signed.checkpoint().origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(signed.checkpoint().size()).isEqualTo(20_852_163);
        assertThat(signed.checkpoint().root().hex())
                .isEqualTo("0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
        assertThat(signed.checkpoint().text()).isEqualTo(text);
        assertThat(signed).hasToString(example);
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "1", "10", "9223372036854775807" })
    void aSizeIsAnyNumberBelowTwoToThe63(String size) {
        Checkpoint checkpoint = Checkpoint.parse("a\n" + size + "\n" + ROOT + "\n");

        assertThat(checkpoint.size()).isEqualTo(Long.parseLong(size));
        assertThat(checkpoint.text()).contains("\n" + size + "\n");
    }

    @Test
    void linesAfterTheThirdAreLeftOut() {
        assertThat(Checkpoint.parse("a\n1\n" + ROOT + "\nmore\nand more\n"))
                .isEqualTo(Checkpoint.parse("a\n1\n" + ROOT + "\n"));
    }

    @Test
    void anOriginMayHaveSpacesAndPlus() {
        assertThat(Checkpoint.parse("the + archive\n1\n" + ROOT + "\n").origin()).isEqualTo("the + archive");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "-1", "+1", "01", "00", "1 ", " 1", "1.0", "1e3", "0x1", "1_000", "١", "¹",
            "9223372036854775808", "9999999999999999999", "18446744073709551615", "10000000000000000000000" })
    void whatIsNoSizeIsRefused(String size) {
        assertThatThrownBy(() -> Checkpoint.parse("a\n" + size + "\n" + ROOT + "\n")).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I",
            "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=",
            "CsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==",
            "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2IA", "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I= ",
            "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62" })
    void whatIsNoRootIsRefused(String root) {
        assertThatThrownBy(() -> Checkpoint.parse("a\n1\n" + root + "\n")).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\n", "\n\n\n", "a\n1\n", "a\n1\n" + ROOT, "\n1\n" + ROOT + "\n",
            "\na\n1\n" + ROOT + "\n",
            "a\n\n1\n" + ROOT + "\n", "a\n1\n" + ROOT + "\n\n", "a\n1\n" + ROOT + "\n\nmore\n",
            "a\n1\n" + ROOT + "\nmore", "a\n1\n" + ROOT + "\nmo\u0007re\n", "a\r\n1\r\n" + ROOT + "\r\n",
            "a\tb\n1\n" + ROOT + "\n", "a\uD800\n1\n" + ROOT + "\n" })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a\nb", "a\n", "a\u0000", "\uDC00" })
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> new Checkpoint(origin, 1, Hash.of())).isInstanceOf(MalformedNote.class);
    }

    @Test
    void aNegativeSizeIsRefused() {
        assertThatThrownBy(() -> new Checkpoint("a", -1, Hash.of())).isInstanceOf(MalformedNote.class);
    }
}
