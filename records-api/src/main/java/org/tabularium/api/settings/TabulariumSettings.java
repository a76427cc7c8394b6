package org.tabularium.api.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/**
 * The settings {@code tabularium.*}.
 *
 * @param dataFolder     the folder in which the service keeps its files, made where it is not there
 * @param sample         whether an empty archive is filled with the sample collection
 * @param publicReading  whether anyone may read; else any key is needed
 * @param maxBody        the largest body of a write, in bytes; imports have a bound of their own
 * @param importMaxBody  the largest body of an import, in bytes, after it has been unpacked
 * @param origin         the name under which checkpoints of the log are signed
 * @param acceptOlderLog whether to go on from a log that is older than a checkpoint that was signed of it
 * @param pollInterval   how often the service looks for what other nodes have recorded
 */
@ConfigurationProperties("tabularium")
public record TabulariumSettings(@DefaultValue("./data") Path dataFolder, @DefaultValue("true") boolean sample,
        @DefaultValue("true") boolean publicReading, @DefaultValue("1MB") DataSize maxBody,
        @Name("import.max-body") @DefaultValue("10GB") DataSize importMaxBody,
        @DefaultValue("tabularium.local/archive") String origin, @DefaultValue("false") boolean acceptOlderLog,
        @DefaultValue("100ms") Duration pollInterval) {

    private static final DataSize LARGEST_BODY = DataSize.ofMegabytes(256);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(1);
    private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

    public TabulariumSettings {
        SenselessSetting.unless(isFolder(dataFolder), "data-folder", dataFolder,
                "a folder that exists or can be made, and written to");
        SenselessSetting.unless(maxBody.toBytes() > 0 && maxBody.compareTo(LARGEST_BODY) <= 0, "max-body", maxBody,
                "a size from 1B to 256MB");
        SenselessSetting.unless(importMaxBody.toBytes() > 0, "import.max-body", importMaxBody, "a size from 1B");
        // A key name of C2SP's signed notes has neither space nor plus.
        SenselessSetting.unless(origin.matches("[!-~&&[^+]]{1,200}"), "origin", origin,
                "a name such as archive.example.org/log, without space and plus,");
        SenselessSetting.unless(pollInterval.compareTo(SHORTEST_POLL) >= 0 && pollInterval.compareTo(LONGEST_POLL) <= 0,
                "poll-interval", pollInterval, "a time from 1ms to 1m");
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /** Whether it is a folder, or may become one because the nearest thing above it is. */
    private static boolean isFolder(Path folder) {
        Path nearest = folder.toAbsolutePath().normalize();
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return Files.isDirectory(nearest) && Files.isWritable(nearest);
    }
}
