package org.tabularium.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tabularium.api.cli.Commands;

/** The start of the service, and of every other command of the jar. */
@SpringBootApplication
public class Tabularium {

    /** For Spring, which makes one. */
    protected Tabularium() {}

    /** Serves until the process is asked to end, unless another command is named first. */
    public static void main(String[] arguments) {
        if (Commands.areIn(arguments)) {
            System.exit(Commands.run(arguments));
        }
        SpringApplication.run(Tabularium.class, Commands.ofService(arguments));
    }
}
