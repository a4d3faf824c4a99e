package io.tradeagent.copy.group;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * Hours of the week, such as {@code Mon-Fri 00:00-22:00 UTC}.
 *
 * @param spans inside any of them is inside
 */
public record WeeklyHours(List<Span> spans) {

    public WeeklyHours {
        spans = List.copyOf(spans);
    }

    /**
     * The same hours of some days.
     *
     * @param days on which they begin
     * @param from the first moment that is inside
     * @param until the first that is not; midnight: the end of the day; not after {@code from}: on the next day
     * @param zone whose clock it is
     */
    public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime until, ZoneId zone) {

        public Span {
            days = Set.copyOf(days);
        }

        boolean contains(Instant instant) {
            ZonedDateTime there = instant.atZone(zone);
            LocalTime time = there.toLocalTime();
            boolean overnight = !until.isAfter(from);
            if (!overnight) {
                return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
            }
            boolean evening = days.contains(there.getDayOfWeek()) && !time.isBefore(from);
            boolean morning = days.contains(there.getDayOfWeek().minus(1)) && time.isBefore(until);
            return evening || morning;
        }
    }

    /** Whether an instant is inside. */
    public boolean contains(Instant instant) {
        return spans.stream().anyMatch(span -> span.contains(instant));
    }
}
