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

    /**
     * Colours for a person at a terminal who has not declined them (no-color.org).
     *
     * @param console the process's; null: none
     * @param environment the process's
     */
    public static Palette choose(@Nullable Console console, Map<String, String> environment) {
        boolean person = console != null && console.isTerminal();
        boolean declined = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        return person && !declined ? ANSI : PLAIN;
    }

    String paint(Hue hue, String text) {
        return this == PLAIN || hue == Hue.PLAIN ? text : "\u001b[" + hue.code() + "m" + text + "\u001b[0m";
    }
}
