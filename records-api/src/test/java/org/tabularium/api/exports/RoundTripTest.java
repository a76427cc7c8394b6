package org.tabularium.api.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tabularium.core.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is exported makes the same archive again, window by window of a thousand lines. */
class RoundTripTest {

    private static final long SEED = 20_261_123;

    enum Product {
        H2, POSTGRESQL
    }

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theExportOfWhatWasExportedIsTheSame(Product product) throws IOException {
        try (FollowedArchive first = archive(product, "first"); FollowedArchive second = archive(product, "second")) {
            new RandomArchive(SEED, first).fill();
            String export = first.export(null);

            second.take(export);

            assertThat(export.lines()).hasSizeGreaterThan(1_200);
            assertThat(second.export(null)).isEqualTo(export);
        }
    }

    @Test
    void anIncidentIsExportedWithAllThatItNeeds() throws IOException {
        try (FollowedArchive first = archive(Product.H2, "first");
                FollowedArchive second = archive(Product.H2, "second")) {
            new RandomArchive(SEED + 1, first).fill();
            String export = first.export("mill");

            second.take(export);

            assertThat(export.lines().filter(line -> line.startsWith("{\"claim\""))).hasSizeGreaterThan(300)
                    .allMatch(line -> line.contains("\"incident\":\"mill\""));
            assertThat(second.export("mill")).isEqualTo(export);
            assertThat(second.export(null).lines()).containsExactlyInAnyOrderElementsOf(export.lines().toList());
        }
    }

    @Test
    void whatWasExportedAtAPositionIsExportedThereForEver() throws IOException {
        try (FollowedArchive archive = archive(Product.H2, "first");
                FollowedArchive empty = archive(Product.H2, "second")) {
            new RandomArchive(SEED + 2, archive).fill();
            long position = archive.newest() - 160;
            String before = archive.export(null, position);
            new RandomArchive(SEED + 3, empty).fill();
            archive.take(withOtherIds(empty.export(null)));

            assertThat(archive.export(null, position)).isEqualTo(before);
            assertThat(archive.export(null)).isNotEqualTo(before);
        }
    }

    private static String withOtherIds(String export) {
        return export.replaceAll("\"([sc]-[0-9a-z]+|walls|harbour|mill)\"", "\"x-$1\"");
    }

    private FollowedArchive archive(Product product, String name) throws IOException {
        Path place = Files.createDirectory(folder.resolve(name));
        return new FollowedArchive(product == Product.H2 ? TestDatabase.h2(place) : TestDatabase.postgres(), place);
    }
}
