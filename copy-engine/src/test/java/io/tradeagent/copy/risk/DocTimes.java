package io.tradeagent.copy.risk;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.MaxDailyLoss;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.group.WeeklyHours;
import io.tradeagent.copy.group.WeeklyHours.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Limits of time as the documentation writes them, at Wednesday noon. */
final class DocTimes {

    private DocTimes() {}

    static GuardDecision decision(String limit, String most, String happened) {
        return switch (limit) {
            case "max_trades" -> trades(most, happened);
            case "max_signal_age" ->
                Trader.in("USD")
                        .signalAt(at(happened.replace("signal ", "")))
                        .asksFirst(new RiskLimit.MaxSignalAge(duration(most)));
            case "max_snapshot_age" -> snapshot(most, happened);
            default -> Trader.in("USD").asksFirst(new RiskLimit.TradingHours(hours(most)));
        };
    }

    private static GuardDecision trades(String most, String happened) {
        String[] parts = most.split(" per ");
        RiskLimit limit = new RiskLimit.MaxTrades(Integer.parseInt(parts[0]), duration(parts[1]));
        List<Instant> openings = Arrays.stream(happened.replace("opened ", "").split(" "))
                .map(DocTimes::at)
                .toList();
        return Trader.in("USD")
                .record(new RiskRecord(null, openings, List.of()))
                .asksFirst(limit);
    }

    private static GuardDecision snapshot(String most, String happened) {
        Trader trader = Trader.in("USD");
        trader.terminal.owns("10000", "10000", at(happened.replace("heartbeat ", "")));
        RiskLimit reader = new MaxDailyLoss(new Extent(null, BigDecimal.ONE), OnBreach.DENY);
        return trader.asksFirst(new RiskLimit.MaxSnapshotAge(duration(most)), reader);
    }

    private static WeeklyHours hours(String most) {
        DayOfWeek day = most.startsWith("Wed") ? DayOfWeek.WEDNESDAY : DayOfWeek.THURSDAY;
        String[] times = most.substring(4).split("-");
        return new WeeklyHours(
                List.of(new Span(Set.of(day), LocalTime.parse(times[0]), LocalTime.parse(times[1]), ZoneOffset.UTC)));
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }

    private static Instant at(String time) {
        return Terminal.NOON.atZone(ZoneOffset.UTC).with(LocalTime.parse(time)).toInstant();
    }
}
