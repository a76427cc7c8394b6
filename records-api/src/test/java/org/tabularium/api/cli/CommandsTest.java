package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandsTest {

    @Test
    void whatNamesNoCommandIsTheServices() {
        assertThat(Commands.areIn()).isFalse();
        assertThat(Commands.areIn("--server.port=0")).isFalse();
        assertThat(Commands.areIn("--server.port=0", "verify")).isFalse();
        assertThat(Commands.areIn("serve", "--server.port=0")).isFalse();
        assertThat(Commands.ofService("serve", "--server.port=0")).containsExactly("--server.port=0");
        assertThat(Commands.ofService("--server.port=0")).containsExactly("--server.port=0");
        assertThat(Commands.ofService()).isEmpty();

        assertThat(Commands.areIn("verfiy")).isTrue();
        assertThat(Commands.areIn("verify")).isTrue();
        assertThat(Commands.areIn("--help")).isTrue();
        assertThat(Commands.areIn("serve", "--help")).isTrue();
    }

    @Test
    void everyCommandHasItsHelp() {
        Ran all = Ran.command("--help");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("serve", "verify", "import", "export", "rebuild", "keys",
                "3 could not reach or open");
        assertThat(Ran.command("serve", "--help")).satisfies(ran -> {
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("--tabularium.data-folder");
            assertThat(ran.err()).isEmpty();
        });
        assertThat(Ran.command("verify", "-h")).satisfies(ran -> {
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).contains("--checkpoint=FILE", "--key=KEY", "--offline=FILE", "1 found wrong");
        });
    }

    @Test
    void noneOfThemIsWithoutHelpExitCodesAndAPlaceInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> names = Commands.names();

        assertThat(names).hasSize(6).allSatisfy(name -> {
            Ran help = Ran.command(name, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.err()).isEmpty();
            assertThat(help.out()).startsWith("Usage: ").contains("--help", "Exit codes: ");
            assertThat(readme).containsPattern("\n\\| `" + name + "\\b");
        });
        for (String name : List.of("list", "make", "revoke")) {
            assertThat(Ran.command("keys", name, "--help")).satisfies(help -> {
                assertThat(help.code()).isZero();
                assertThat(help.out()).contains("--url=URL", "--key=KEY");
            });
        }
    }

    @Test
    void whatACommandDoesntKnowIsAUsageErrorInOneLine() {
        assertThat(Ran.command("verfiy").code()).isEqualTo(2);
        assertThat(Ran.command("verify", "--ofline=x")).satisfies(ran -> {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err().lines()).hasSize(2).first().asString().contains("--ofline=x");
        });
    }
}
