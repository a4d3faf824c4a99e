package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration such as {@code 500ms}, {@code 60s}, {@code 5m}, {@code 1h} or {@code 7d}.
 *
 * @param min the shortest
 * @param max the longest
 */
public record DurationReader(Duration min, Duration max) implements Reader<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    @Override
    public Optional<Duration> read(Part part) {
        return part.scalar(Kind.TEXT)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(DurationReader::duration)
                .filter(value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0)
                .or(() -> part.refuse("must be a duration from " + text(min) + " to " + text(max)
                        + ", such as 500ms, 60s, 5m, 1h, 7d"));
    }

    private static Duration duration(Matcher matcher) {
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** A duration as it would be read, in the largest unit of d, h, s and ms that holds it without a rest. */
    public static String text(Duration value) {
        if (value.isZero()) {
            return "0s";
        }
        if (value.equals(Duration.ofDays(value.toDays()))) {
            return value.toDays() + "d";
        }
        if (value.equals(Duration.ofHours(value.toHours()))) {
            return value.toHours() + "h";
        }
        return value.toMillis() % 1000 == 0 ? value.toSeconds() + "s" : value.toMillis() + "ms";
    }
}
