package org.tabularium.api.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.tabularium.core.checkpoint.MalformedKey;
import org.tabularium.core.checkpoint.MalformedNote;
import org.tabularium.core.checkpoint.SignedCheckpoint;
import org.tabularium.core.checkpoint.VerifierKey;
import org.tabularium.core.verify.OfflineFile;
import org.tabularium.core.verify.Outside;
import org.tabularium.core.verify.Outside.Witness;
import org.tabularium.core.verify.Verdict;
import org.tabularium.projections.Views;
import org.tabularium.projections.audit.Audit;
import org.tabularium.projections.audit.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code verify}: the log and the views of the configured database, or a file that the archive has given out. */
@Command(name = "verify", description = {
        "Check that nobody has changed the log: positions, revisions, hashes, what was erased, and the root of the"
                + " Merkle tree against every checkpoint that the archive has kept or that is given here. Then compare"
                + " every row of every view with what the log says.",
        "", "Without --offline the configured database is read: PostgreSQL also while the archive is served, H2 when it"
                + " is not. Nothing is written.",
        "" },
        footer = { "",
                "Settings such as --tabularium.data-folder=DIR or --spring.datasource.url=URL, and the same"
                        + " as environment variables, say where the archive is, as they do for the service.",
                "", "Exit codes: 0 all is well, 1 found wrong, 2 wrong usage, 3 could not reach or open." })
final class Verify implements Callable<Integer> {

    /** How long views are waited for that have yet to be told of an erasure. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final List<String> settings;
    private final Display display;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint that you have kept, as"
            + " /api/log/checkpoint gave it; may be given more than once.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(names = "--key", paramLabel = "KEY", description = "A key that signed checkpoints of the archive, as"
            + " /api/log/key gave it; may be given more than once.")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--offline", paramLabel = "FILE", description = "Verify this file instead, without any archive:"
            + " exported entries (with --checkpoint and --key), or the proof of a claim.")
    private @Nullable Path offline;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    /** @param settings options in the form of settings, such as {@code --tabularium.data-folder=DIR} */
    Verify(List<String> settings, Display display) {
        this.settings = settings;
        this.display = display;
    }

    @Override
    public Integer call() throws IOException {
        Outside outside = outside();
        return offline == null ? live(outside) : offline(new OfflineFile(offline), outside);
    }

    private int live(Outside outside) {
        Configured archive = configured();
        Audit audit = new Audit(archive.database(), archive.folder(), Views.in(archive.database()), PATIENCE);
        Outcome outcome;
        try (display) {
            outcome = audit.run(outside, display::at);
        }
        show(outcome.log());
        outcome.views().forEach(this::show);
        boolean unreadable = outcome.views().stream().anyMatch(view -> view.unreadable() > 0);
        return outcome.differs() || unreadable ? ExitCode.FOUND_WRONG : ExitCode.DONE;
    }

    private void show(Object line) {
        command.commandLine().getOut().println(line);
    }

    private Configured configured() {
        try {
            return Configured.by(settings);
        } catch (BindException senseless) {
            throw usage(Trouble.inOneLine(senseless));
        }
    }

    private int offline(OfflineFile file, Outside outside) throws IOException {
        boolean bare = outside.checkpoints().isEmpty() || outside.keys().isEmpty();
        if (bare && file.kind() == OfflineFile.Kind.ENTRIES) {
            throw usage("Exported entries are verified against a checkpoint: --checkpoint and --key are needed.");
        }
        Verdict verdict;
        try (display) {
            verdict = file.verify(outside, display::at);
        }
        show(verdict);
        return verdict.holds() ? ExitCode.DONE : ExitCode.FOUND_WRONG;
    }

    private Outside outside() throws IOException {
        List<Witness> witnesses = new ArrayList<>();
        for (Path file : checkpoints) {
            witnesses.add(new Witness(checkpoint(file), file.toString()));
        }
        return new Outside(witnesses, keys.stream().map(this::key).toList());
    }

    private SignedCheckpoint checkpoint(Path file) throws IOException {
        try {
            return SignedCheckpoint.parse(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw usage(file + " holds no checkpoint: it isn't text in UTF-8");
        } catch (MalformedNote malformed) {
            throw usage(file + " holds no checkpoint: " + malformed.getMessage());
        }
    }

    private VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text.strip());
        } catch (MalformedKey malformed) {
            throw usage("“" + text + "” is no key: " + malformed.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
