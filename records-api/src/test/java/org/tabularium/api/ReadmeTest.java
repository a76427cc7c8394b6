package org.tabularium.api;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tabularium.api.problems.ProblemType;
import org.tabularium.api.settings.TabulariumSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** The README tells of every setting and every type of problem, under a heading of its own. */
class ReadmeTest {

    private final List<String> lines;

    ReadmeTest() throws IOException {
        lines = Files.readAllLines(Path.of("..", "README.md"));
    }

    @Test
    void everySettingHasAHeading() {
        assertThat(Arrays.stream(TabulariumSettings.class.getRecordComponents()).map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .map(name -> name.replaceFirst("^import-", "import.")))
                .allSatisfy(name -> assertThat(lines).contains("#### `tabularium." + name + "`"));
    }

    @Test
    void everyTypeOfProblemHasAHeadingAndItsExplanation() {
        assertThat(ProblemType.values()).allSatisfy(type -> {
            int heading = lines.indexOf("#### `" + type.code() + "`");
            assertThat(heading).isPositive();
            assertThat(lines.get(heading + 1)).isEqualTo(type.status() + ". " + type.explanation());
        });
    }

    @Test
    void everyDecisionIsLinked() throws IOException {
        try (var decisions = Files.list(Path.of("..", ".adr"))) {
            assertThat(decisions.map(Path::getFileName))
                    .allSatisfy(name -> assertThat(lines).anyMatch(line -> line.contains("(.adr/" + name + ")")));
        }
    }
}
