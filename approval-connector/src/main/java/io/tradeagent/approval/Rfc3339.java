package io.tradeagent.approval;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times of RFC 3339 section 5.6. Stricter than ISO 8601: seconds and the offset are always there. */
final class Rfc3339 {

    private static final Pattern FORM = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})", Pattern.CASE_INSENSITIVE);

    private Rfc3339() {}

    /** The instant to the microsecond, which is what the log can keep; rounded down, for an approval ends rather early. */
    static Optional<Instant> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT))
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty(); // The form of a time, but none: the 30th of February.
        }
    }
}
