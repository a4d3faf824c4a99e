package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.WeeklyHours.Span;
import io.tradeagent.copy.group.document.Element.Kind;
import io.tradeagent.copy.group.document.ListReader;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of hours such as {@code Mon-Fri 00:00-22:00 UTC} or {@code Sun,Wed 22:00-02:00 Europe/London}. */
record HoursReader() implements Reader<WeeklyHours> {

    private static final String DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
    private static final String DAYS = DAY + "(?:-" + DAY + ")?";
    private static final String TIME = "((?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)";
    private static final Pattern FORM =
            Pattern.compile("(" + DAYS + "(?:," + DAYS + ")*) " + TIME + "-" + TIME + " ([A-Za-z0-9_+/-]{1,64})");
    private static final String DESCRIPTION =
            "must be days, times and a time zone, such as \"Mon-Fri 00:00-22:00 UTC\"";

    @Override
    public Optional<WeeklyHours> read(Part part) {
        return new ListReader<>(HoursReader::span, 50)
                .read(part)
                .flatMap(spans -> spans.isEmpty()
                        ? part.refuse("must name some hours; leave it out to trade at all hours")
                        : Optional.of(new WeeklyHours(spans)));
    }

    private static Optional<Span> span(Part part) {
        Optional<Matcher> form = part.scalar(Kind.TEXT).map(FORM::matcher).filter(Matcher::matches);
        if (form.isEmpty() || form.get().group(2).equals("24:00")) {
            return part.refuse(DESCRIPTION);
        }
        Matcher text = form.get();
        try {
            return Optional.of(
                    new Span(days(text.group(1)), time(text.group(2)), time(text.group(3)), ZoneId.of(text.group(4))));
        } catch (DateTimeException unknown) {
            return part.refuse("names a time zone that does not exist: " + text.group(4));
        }
    }

    private static LocalTime time(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static Set<DayOfWeek> days(String text) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : text.split(",")) {
            DayOfWeek last = HoursText.day(range.substring(range.length() - 3));
            DayOfWeek day = HoursText.day(range.substring(0, 3));
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }
}
