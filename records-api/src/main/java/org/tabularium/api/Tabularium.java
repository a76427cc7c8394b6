package org.tabularium.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service's start. */
@SpringBootApplication
public class Tabularium {

    /** For Spring, which makes one. */
    protected Tabularium() {}

    /** Serves until the process is asked to end. */
    public static void main(String[] arguments) {
        SpringApplication.run(Tabularium.class, arguments);
    }
}
