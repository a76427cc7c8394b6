package org.tabularium.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.tabularium.api.cli.Commands;

/** The start of the service, and of every other command of the jar. */
@SpringBootApplication
public class Tabularium {

    /**
     * Requests are served by virtual threads, which would take turns on as many threads as there are processors. While
     * an import and the views keep these busy by threads of their own, readers would wait long for their share.
     */
    private static final int THREADS_OF_A_PROCESSOR = 4;
    private static final String THREADS = "jdk.virtualThreadScheduler.parallelism";

    static {
        // The first virtual thread is made with it, so that it can't be a setting of Spring's.
        if (System.getProperty(THREADS) == null) {
            System.setProperty(THREADS,
                    Integer.toString(THREADS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
        }
    }

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
