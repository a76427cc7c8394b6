package org.tabularium.api.cli;

/** What is said to somebody who breaks the command off, while this is open. */
final class Farewell implements AutoCloseable {

    private final Thread hook;

    Farewell(Display display, String words) {
        hook = new Thread(() -> display.say(words));
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // It is being said.
        }
    }
}
