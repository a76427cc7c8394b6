package org.tabularium.api.cli;

import picocli.CommandLine.Option;

/** The option that every command has. */
final class Help {

    /** Read by picocli alone. */
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this.")
    @SuppressWarnings("UnusedVariable")
    private boolean asked;
}
