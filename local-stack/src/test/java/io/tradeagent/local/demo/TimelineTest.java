package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00.125Z");

    @Test
    void alignsItsColumns() {
        StringWriter text = new StringWriter();
        Timeline timeline = timeline(text, Palette.PLAIN);

        timeline.tell(new Line(Hue.TRADE, "leader", "ExecutionReport accepted", "in 12", "buy 1.00 EURUSD"));
        timeline.tell(new Line(Hue.BAD, "follower-2b", "stops", ""));

        assertThat(text.toString().lines())
                .containsExactly(
                        "10:00:00.125  leader       ExecutionReport accepted   in 12    buy 1.00 EURUSD",
                        "10:00:00.125  follower-2b  stops");
    }

    @Test
    void hasColoursOnlyForAPersonWhoHasNotDeclined() {
        StringWriter text = new StringWriter();
        timeline(text, Palette.ANSI).tell(new Line(Hue.BAD, "leader", "stops", ""));

        assertThat(text.toString()).contains("\u001b[31mleader");
        Map<String, String> xterm = Map.of("TERM", "xterm");
        assertThat(Palette.choose(Palette.Reader.PERSON, xterm)).isEqualTo(Palette.ANSI);
        assertThat(Palette.choose(Palette.Reader.PROGRAM, xterm)).isEqualTo(Palette.PLAIN);
        assertThat(Palette.choose(Palette.Reader.PERSON, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isEqualTo(Palette.PLAIN);
        assertThat(Palette.choose(Palette.Reader.PERSON, Map.of("TERM", "dumb")))
                .isEqualTo(Palette.PLAIN);
    }

    private static Timeline timeline(StringWriter text, Palette palette) {
        return new Timeline(new PrintWriter(text), palette, () -> NOW, ZoneOffset.UTC);
    }
}
