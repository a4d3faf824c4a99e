package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.Allocation.FixedFractional;
import io.tradeagent.copy.group.Allocation.FixedLots;
import io.tradeagent.copy.group.Allocation.MirroredLots;
import io.tradeagent.copy.group.Allocation.ProportionalBalance;
import io.tradeagent.copy.group.Allocation.ProportionalEquity;
import io.tradeagent.copy.group.Allocation.ProportionalRisk;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.document.DurationReader;
import io.tradeagent.copy.group.document.WordReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Values of settings as a document spells them; the same for equal values. */
public final class SettingText {

    private SettingText() {}

    /** A value in one line. */
    public static String of(Object value) {
        return switch (value) {
            case Allocation allocation -> allocation(allocation);
            case Direction direction -> Boolean.toString(direction == Direction.REVERSED);
            case Enum<?> word -> WordReader.word(word);
            case BigDecimal decimal -> decimal.toPlainString();
            case Duration duration -> DurationReader.text(duration);
            case WeeklyHours hours -> HoursText.of(hours);
            case Collection<?> values ->
                values.stream().map(SettingText::of).sorted().collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                new TreeMap<>(map)
                        .entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue())
                                .collect(Collectors.joining(", ", "{", "}"));
            case String text when text.isEmpty() -> "\"\"";
            default -> value.toString();
        };
    }

    private static String allocation(Allocation allocation) {
        return switch (allocation) {
            case MirroredLots it -> section("mirrored_lots", "multiplier", it.multiplier());
            case FixedLots it -> section("fixed_lots", "lots", it.lots());
            case ProportionalEquity it -> section("proportional_equity", "factor", it.factor());
            case ProportionalBalance it -> section("proportional_balance", "factor", it.factor());
            case ProportionalRisk it -> section("proportional_risk", "factor", it.factor());
            case FixedFractional it ->
                section(
                        "fixed_fractional",
                        "risk_percent",
                        of(it.riskPercent()) + ", without_stop: "
                                + (it.assumedStopPoints() == null
                                        ? "skip"
                                        : "{assumed_stop_points: " + it.assumedStopPoints() + "}"));
        };
    }

    private static String section(String type, String key, Object value) {
        return "{type: " + type + ", " + key + ": " + of(value) + "}";
    }
}
