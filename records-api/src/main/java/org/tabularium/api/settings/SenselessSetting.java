package org.tabularium.api.settings;

/** A setting of ours has a value that makes no sense; the service does not start with it. */
final class SenselessSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SenselessSetting(String message) {
        super(message);
    }

    static void unless(boolean sensible, String name, Object value, String expected) {
        if (!sensible) {
            throw new SenselessSetting(text("tabularium." + name, value, expected));
        }
    }

    static String text(String name, Object value, String expected) {
        return "The setting " + name + " is “" + value + "”, which makes no sense: " + expected + " is expected.";
    }
}
