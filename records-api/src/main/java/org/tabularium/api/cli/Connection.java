package org.tabularium.api.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.tabularium.api.keys.AdminKeyFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that say which service is asked, and by whom. */
final class Connection {

    private static final String KEY = "TABULARIUM_KEY";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> settings;
    private final Map<String, String> environment;

    @Option(names = "--url", paramLabel = "URL", scope = ScopeType.INHERIT, defaultValue = "http://localhost:8080",
            description = "Where the service is: ${DEFAULT-VALUE} where not given.")
    @SuppressWarnings("NullAway.Init")
    private URI url;

    @Option(names = "--key", paramLabel = "KEY", scope = ScopeType.INHERIT,
            description = "An API key; else that in the variable "
                    + KEY + ", else, for a service on this machine, that in the file admin-key of its data folder.")
    private @Nullable String key;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    Connection(List<String> settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** @param role what the caller must hold for what will be asked, as in “the role ADMIN” */
    Service service(String role) throws IOException {
        boolean web = Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null
                && url.getQuery() == null && url.getFragment() == null;
        if (!web) {
            throw usage("“" + url + "” is no address of a service, such as http://localhost:8080.");
        }
        String given = key();
        if (given != null && !given.matches("[!-~]+")) {
            throw usage("The key holds what no key does.");
        }
        return new Service(URI.create(url.toString().replaceAll("/+$", "")), given, role);
    }

    private @Nullable String key() throws IOException {
        if (key != null) {
            return key.strip();
        }
        String variable = environment.getOrDefault(KEY, "").strip();
        // The key of an archive on this machine is none of another machine's business.
        return variable.isEmpty() && THIS_MACHINE.contains(url.getHost())
                ? firstKey()
                : variable.isEmpty() ? null : variable;
    }

    private @Nullable String firstKey() throws IOException {
        Path file = AdminKeyFile.in(folder()).path();
        return Files.isReadable(file) ? Files.readString(file).strip() : null;
    }

    private Path folder() {
        try {
            return Configured.by(settings).folder();
        } catch (BindException senseless) {
            throw usage(Trouble.inOneLine(senseless));
        }
    }

    ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
