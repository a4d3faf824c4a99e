package io.tradeagent.local.demo;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the timeline has colours. */
public enum Palette {
    /** Text only. */
    PLAIN,
    /** ANSI escape sequences. */
    ANSI;

    /** Who reads the timeline. */
    public enum Reader {
        /** A person at a terminal. */
        PERSON,
        /** A file or another program. */
        PROGRAM;

        /** Finds out.
         *
         * @param console the process's; null: none */
        public static Reader of(@Nullable Console console) {
            return console != null && console.isTerminal() ? PERSON : PROGRAM;
        }
    }

    /**
     * Colours for a person who has not declined them (no-color.org).
     *
     * @param environment the process's
     */
    public static Palette choose(Reader reader, Map<String, String> environment) {
        boolean declined = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return reader == Reader.PERSON && !declined ? ANSI : PLAIN;
    }

    String paint(Hue hue, String text) {
        return this == PLAIN || hue == Hue.PLAIN ? text : "\u001b[" + hue.code() + "m" + text + "\u001b[0m";
    }
}
