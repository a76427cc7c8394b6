package org.tabularium.api.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The commands of the jar. Options in the form of a setting, {@code --tabularium.…} and {@code --spring.…}, may stand
 * anywhere after the command and configure it as they would the service.
 */
public final class Commands {

    private static final String SERVE = "serve";
    private static final Set<String> HELP = Set.of("--help", "-h");
    private static final int WIDTH = 100;

    private Commands() {}

    /** Whether the arguments are those of a command; all others are the service's. Costs a start of it nothing. */
    public static boolean areIn(String... arguments) {
        if (arguments.length == 0) {
            return false;
        }
        // A word that is no command is a mistake to be told, and not a reason to serve.
        boolean otherWord = !arguments[0].startsWith("-") && !arguments[0].equals(SERVE);
        return otherWord || HELP.contains(arguments[0])
                || (arguments[0].equals(SERVE) && Arrays.stream(arguments).anyMatch(HELP::contains));
    }

    /** What the service itself is to be told. */
    public static String[] ofService(String... arguments) {
        boolean named = arguments.length > 0 && arguments[0].equals(SERVE);
        return named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
    }

    /** Runs the command; the exit code comes back. Results go to the standard output, all else to the error output. */
    public static int run(String... arguments) {
        // Until a logging system is initialised it says nothing at all, and here that never happens.
        LoggingSystem.get(Commands.class.getClassLoader()).beforeInitialize();
        return run(Surroundings.ofProcess(), arguments);
    }

    static int run(Surroundings surroundings, String... arguments) {
        CommandLine line = line(surroundings, Arrays.stream(arguments).filter(Commands::isSetting).toList());
        line.setOut(surroundings.out()).setErr(surroundings.err()).setExpandAtFiles(false).setUsageHelpWidth(WIDTH)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    surroundings.err().println(Trouble.inOneLine(failure));
                    return failure instanceof Refused ? ExitCode.FOUND_WRONG : ExitCode.OUT_OF_REACH;
                });
        return line.execute(Arrays.stream(arguments).filter(one -> !isSetting(one)).toArray(String[]::new));
    }

    /** All commands, each with its help. */
    private static CommandLine line(Surroundings surroundings, List<String> settings) {
        Supplier<Connection> connection = () -> new Connection(settings, surroundings.environment());
        CommandLine line = new CommandLine(new Root()).addSubcommand(new Serve())
                .addSubcommand(new Import(connection.get(), surroundings))
                .addSubcommand(new Export(connection.get(), surroundings))
                .addSubcommand(new RebuildViews(connection.get(), surroundings))
                .addSubcommand(new Keys(connection.get(), surroundings))
                .addSubcommand(new Verify(settings, surroundings.display(Display.Unit.ROWS)));
        addHelp(line);
        return line;
    }

    /** The names of all commands. */
    static List<String> names() {
        return List.copyOf(line(Surroundings.ofProcess(), List.of()).getSubcommands().keySet());
    }

    private static void addHelp(CommandLine command) {
        command.addMixin("help", new Help());
        command.getSubcommands().values().forEach(Commands::addHelp);
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--tabularium.") || argument.startsWith("--spring.");
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(wrong.getMessage());
        command.getErr().println("“" + command.getCommandSpec().qualifiedName() + " --help” tells more.");
        return ExitCode.USAGE;
    }

    /** What is run when no command is named. */
    @Command(name = "java -jar records-api.jar", description = {
            "Tabularium, an archive of sourced historical records.", "",
            "Without a command it serves. “COMMAND --help” tells more about each.", "" },
            footer = { "",
                    "Exit codes: 0 done, 1 found wrong, 2 wrong usage, 3 could not reach or open." },
            synopsisSubcommandLabel = "[COMMAND]")
    static final class Root implements Runnable {

        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandLine.Model.CommandSpec command;

        @Override
        public void run() {
            command.commandLine().usage(command.commandLine().getOut());
        }
    }

    /** Known here for its help alone: the service starts without any of this. */
    @Command(name = SERVE, description = { "Serve the archive over HTTP until asked to end (this is the default).",
            "" }, footer = { "", "Exit codes: 1 could not start, 143 was asked to end." })
    static final class Serve implements Runnable {

        @CommandLine.Parameters(paramLabel = "--SETTING=VALUE", arity = "0..*", description = "Any setting, such as"
                + " --server.port=8081 or --tabularium.data-folder=./archive; the README lists them.")
        private List<String> settings = List.of();

        @Override
        public void run() {
            throw new IllegalStateException("Asked for help with " + settings);
        }
    }
}
