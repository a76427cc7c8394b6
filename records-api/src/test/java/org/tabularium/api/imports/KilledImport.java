package org.tabularium.api.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.SpringApplication;
import org.tabularium.api.Tabularium;

/** A process that serves, until it is killed. */
final class KilledImport {

    private KilledImport() {}

    /** Expects the data folder, and settings. */
    public static void main(String[] arguments) {
        List<String> settings = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
        settings.addAll(List.of("--server.port=0", "--tabularium.sample=false",
                "--tabularium.data-folder=" + Path.of(arguments[0])));
        int port = SpringApplication.run(Tabularium.class, settings.toArray(String[]::new)).getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
        System.out.println("port " + port);
        System.out.flush();
    }
}
