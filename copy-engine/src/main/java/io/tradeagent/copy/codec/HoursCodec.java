package io.tradeagent.copy.codec;

import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.WeeklyHours.Span;
import io.tradeagent.schema.copy.TradingSpan;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Hours of the week, to the minute. */
final class HoursCodec {

    private HoursCodec() {}

    static List<TradingSpan> record(WeeklyHours hours) {
        return hours.spans().stream()
                .map(span -> new TradingSpan(
                        span.days().stream().map(DayOfWeek::getValue).sorted().toList(),
                        minute(span.from()),
                        minute(span.until()),
                        span.zone().getId()))
                .toList();
    }

    static WeeklyHours hours(List<TradingSpan> record) {
        return new WeeklyHours(record.stream()
                .map(span -> new Span(
                        span.getDays().stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                        time(span.getFromMinute()),
                        time(span.getUntilMinute()),
                        ZoneId.of(span.getZone())))
                .toList());
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
