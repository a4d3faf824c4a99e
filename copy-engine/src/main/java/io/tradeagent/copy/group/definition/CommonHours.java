package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.WeeklyHours.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hours that are inside what both levels say. They can be told only where both count in the same time zone: the
 * distance of two zones changes in the course of a year.
 */
record CommonHours() implements Precedence<WeeklyHours> {

    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;

    @Override
    public Optional<WeeklyHours> join(Stated<WeeklyHours> upper, Stated<WeeklyHours> lower) {
        if (upper.value().equals(lower.value())) {
            return Optional.of(upper.value());
        }
        Set<ZoneId> zones = Stream.concat(upper.value().spans().stream(), lower.value().spans().stream())
                .map(Span::zone)
                .collect(Collectors.toSet());
        if (zones.size() > 1) {
            return Optional.empty();
        }
        BitSet minutes = minutes(upper.value());
        minutes.and(minutes(lower.value()));
        return minutes.isEmpty()
                ? Optional.empty()
                : Optional.of(new WeeklyHours(spans(minutes, zones.iterator().next())));
    }

    @Override
    public String demand() {
        return "must have hours in common, and its time zone, with";
    }

    @Override
    public String word() {
        return "strictest wins (in common)";
    }

    /** The minutes of the week, from Monday's midnight, that are inside. */
    private static BitSet minutes(WeeklyHours hours) {
        BitSet minutes = new BitSet(WEEK);
        for (Span span : hours.spans()) {
            int from = minute(span.from());
            int until = minute(span.until());
            int length = until > from ? until - from : until + DAY - from;
            for (DayOfWeek day : span.days()) {
                int start = (day.getValue() - 1) * DAY + from;
                minutes.set(start, Math.min(start + length, WEEK));
                minutes.set(0, Math.max(0, start + length - WEEK));
            }
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static List<Span> spans(BitSet minutes, ZoneId zone) {
        Map<List<Integer>, Set<DayOfWeek>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            int midnight = (day.getValue() - 1) * DAY;
            for (List<Integer> run : runs(minutes.get(midnight, midnight + DAY))) {
                days.computeIfAbsent(run, none -> EnumSet.noneOf(DayOfWeek.class))
                        .add(day);
            }
        }
        List<Span> spans = new ArrayList<>();
        days.forEach((run, on) -> spans.add(new Span(on, time(run.getFirst()), time(run.getLast()), zone)));
        return spans;
    }

    /** First minute and the first behind it, of each unbroken part of a day. */
    private static List<List<Integer>> runs(BitSet day) {
        List<List<Integer>> runs = new ArrayList<>();
        for (int from = day.nextSetBit(0); from >= 0; from = day.nextSetBit(day.nextClearBit(from))) {
            runs.add(List.of(from, day.nextClearBit(from)));
        }
        return runs;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % DAY * 60L);
    }
}
