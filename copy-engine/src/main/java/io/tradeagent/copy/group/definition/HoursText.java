package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.WeeklyHours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Hours of the week as people write them. */
final class HoursText {

    private HoursText() {}

    static String of(WeeklyHours hours) {
        return hours.spans().stream().map(HoursText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(Span span) {
        String until =
                span.until().equals(LocalTime.MIDNIGHT) ? "24:00" : span.until().toString();
        return days(span.days()) + " " + span.from() + "-" + until + " " + span.zone();
    }

    private static String days(Set<DayOfWeek> days) {
        List<String> ranges = new ArrayList<>();
        for (DayOfWeek first : DayOfWeek.values()) {
            boolean begins = days.contains(first) && (first == DayOfWeek.MONDAY || !days.contains(first.minus(1)));
            if (begins) {
                DayOfWeek last = first;
                while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                ranges.add(first == last ? name(first) : name(first) + "-" + name(last));
            }
        }
        return String.join(",", ranges);
    }

    private static String name(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(java.util.Locale.ROOT);
    }

    /** The day with these three letters, such as {@code Mon}. */
    static DayOfWeek day(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (name(day).equals(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day: " + name);
    }
}
