package org.tabularium.api.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class TabulariumSettingsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(SettingsConfiguration.class);

    @Test
    void everySettingHasADefault() {
        service.run(started -> {
            TabulariumSettings settings = started.getBean(TabulariumSettings.class);
            assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
            assertThat(settings.sample()).isTrue();
            assertThat(settings.publicReading()).isTrue();
            assertThat(settings.maxBody()).isEqualTo(DataSize.ofBytes(1_048_576));
            assertThat(settings.origin()).isEqualTo("tabularium.local/archive");
            assertThat(settings.acceptOlderLog()).isFalse();
            assertThat(settings.pollInterval()).isEqualTo(Duration.ofMillis(100));
        });
    }

    @ParameterizedTest
    @CsvSource({ "max-body, 0B", "max-body, -1MB", "max-body, 2GB", "max-body, plenty", "poll-interval, 0ms",
            "poll-interval, -5s", "poll-interval, 2h", "poll-interval, often", "sample, perhaps",
            "public-reading, perhaps", "origin, ''", "origin, two words", "origin, a+b",
            "accept-older-log, perhaps" })
    void aSenselessValueIsRefusedByTheNameOfItsSetting(String name, String value) {
        assertRefused(name, value);
    }

    @Test
    void aFileIsNoDataFolder(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused("data-folder", file.toString());
        assertRefused("data-folder", file.resolve("below").toString());
    }

    @Test
    void aDataFolderMayBeRelativeOrNotBeThereYet(@TempDir Path folder) {
        service.withPropertyValues("tabularium.data-folder=archive")
                .run(started -> assertThat(started.getBean(TabulariumSettings.class).dataFolder())
                        .isEqualTo(Path.of("archive").toAbsolutePath()));
        service.withPropertyValues("tabularium.data-folder=" + folder.resolve("a/b"))
                .run(started -> assertThat(started).hasNotFailed());
    }

    private void assertRefused(String name, String value) {
        service.withPropertyValues("tabularium." + name + "=" + value).run(started -> {
            Throwable failure = Objects.requireNonNull(started.getStartupFailure());
            var analysis = Objects.requireNonNull(new SettingsFailureAnalyzer().analyze(failure));
            assertThat(analysis.getDescription()).contains("tabularium." + name).hasLineCount(1)
                    .doesNotContain("Exception");
        });
    }
}
