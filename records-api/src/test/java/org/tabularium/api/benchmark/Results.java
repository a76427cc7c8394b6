package org.tabularium.api.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of all that was measured, in Markdown: a row for each figure, a column for each archive. */
final class Results {

    private final Map<String, Map<String, Measured>> columns = new LinkedHashMap<>();

    /** Adds to an archive's column, and says so at once. */
    void add(String archive, Measured measured) {
        System.out.printf("%-24s %-64s %s %s%n", archive, measured.what(), measured.cell(), measured.unit());
        columns.computeIfAbsent(archive, any -> new LinkedHashMap<>()).put(measured.row(), measured);
    }

    @Override
    public String toString() {
        Set<String> rows = new LinkedHashSet<>();
        columns.values().forEach(column -> rows.addAll(column.keySet()));
        List<String> lines = new ArrayList<>();
        lines.add("| | | " + String.join(" | ", columns.keySet()) + " |");
        lines.add("| --- | --- |" + " ---: |".repeat(columns.size()));
        rows.forEach(row -> lines.add("| " + row + " | " + columns.values().stream()
                .map(column -> column.containsKey(row) ? column.get(row).cell() : "")
                .collect(Collectors.joining(" | ")) + " |"));
        return String.join("\n", lines) + "\n";
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, """
                (× n): n times as long as plain JDBC takes to write or read the same rows, in the same run.

                """ + this);
    }
}
