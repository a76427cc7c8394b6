package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.tabularium.api.testing.Bodies;
import org.tabularium.api.testing.RunningService;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that ask the real service. */
abstract class ServiceCommand extends RunningService {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    final String id = fresh("sent");

    final String url() {
        return "--url=http://localhost:" + port();
    }

    /** The arguments, with those that name the service, and the data folder in which its first key is. */
    final String[] here(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add(url());
        all.add("--tabularium.data-folder=" + dataFolder());
        return all.toArray(String[]::new);
    }

    /** Runs the command with the first key, which the data folder holds. */
    final Ran ran(String... arguments) {
        return Ran.command(here(arguments));
    }

    /** Runs the command with a key of these roles. */
    final Ran ranAs(String role, String... arguments) {
        Ran made = ran("keys", "make", "Test", "--role=" + role);
        return Ran.fed(new byte[0], Map.of("TABULARIUM_KEY", made.out()), here(arguments));
    }

    final String lines() {
        return "{\"incident\":" + Bodies.incident(id) + "}\n{\"source\":" + Bodies.source(id) + "}\n{\"claim\":"
                + Bodies.claim(id, id, id, 5) + "}\n";
    }

    final String withFaults() {
        return lines() + "nonsense\n{\"claim\":" + Bodies.claim(id + "-b", id, "none", 5) + "}\n";
    }

    final String file(String content) throws IOException {
        return Files.writeString(folder.resolve("records"), content).toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What every command says to whom it can't do a thing for. */
    final void isRefusedWithoutAKeyOrARole(String role, String... arguments) {
        List<String> bare = new ArrayList<>(Arrays.asList(arguments));
        bare.add(url());
        bare.add("--tabularium.data-folder=" + folder);
        assertThat(Ran.command(bare.toArray(String[]::new))).satisfies(none -> {
            assertThat(none.err()).startsWith("Key needed: ").endsWith("Give one by --key or TABULARIUM_KEY.\n")
                    .hasLineCount(1);
            assertThat(none.code()).isEqualTo(1);
        });
        bare.add("--key=tab_unknown");
        assertThat(Ran.command(bare.toArray(String[]::new)).err()).startsWith("Key needed: ");
        assertThat(ranAs("READER", arguments)).satisfies(lacking -> {
            assertThat(lacking.err()).startsWith("Role needed: ")
                    .endsWith(" It takes a key with the role " + role + ".\n")
                    .hasLineCount(1);
            assertThat(lacking.code()).isEqualTo(1);
        });
    }
}
