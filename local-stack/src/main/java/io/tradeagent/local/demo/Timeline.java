package io.tradeagent.local.demo;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints what happens, one line an event, in columns. Safe for several threads. */
final class Timeline {

    private static final DateTimeFormatter CLOCK_FACE = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final String COLUMNS = "%-11s  %-25s  %-7s";

    private final PrintWriter out;
    private final Palette palette;
    private final InstantSource clock;
    private final ZoneId zone;

    Timeline(PrintWriter out, Palette palette, InstantSource clock, ZoneId zone) {
        this.out = out;
        this.palette = palette;
        this.clock = clock;
        this.zone = zone;
    }

    /** An event. */
    synchronized void tell(Line line) {
        String time = CLOCK_FACE.format(clock.instant().atZone(zone));
        String columns = String.format(Locale.ROOT, COLUMNS, line.who(), line.what(), line.sequence());
        out.println((palette.paint(Hue.FAINT, time) + "  " + palette.paint(line.hue(), columns) + "  " + line.detail())
                .stripTrailing());
        out.flush();
    }

    /** What the next events are about. */
    synchronized void chapter(String title) {
        out.println();
        out.println(palette.paint(Hue.STRONG, title));
        out.flush();
    }

    /** A line of text. */
    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }
}
