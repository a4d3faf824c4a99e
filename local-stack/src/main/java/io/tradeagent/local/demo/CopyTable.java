package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Deal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sets the leader's trades beside its followers'. */
final class CopyTable {

    private static final String ROUND = "      %-11s  %6s  %8s  %9s  %8s  %s";
    private static final String TOTAL = "   %-11s %-7s %-24s %7s %8s %7s %8s %9s %11s  %s";
    private static final int LOT_DIGITS = 2;
    private static final int PRICE_DIGITS = 5;

    private CopyTable() {}

    /** One trade of the leader, a line a follower. */
    static String of(CopyRound round) {
        List<String> lines = new ArrayList<>();
        lines.add("   leader " + deed(round) + " at "
                + price(round.leaders().fill().price()));
        lines.add(row(ROUND, "follower", "lots", "price", "slippage", "latency", "reason"));
        for (CopyRound.Copy copy : round.copies()) {
            lines.add(row(copy.follower().name(), copy.outcome()));
        }
        return String.join("\n", lines);
    }

    /** Such as "opens: buy 1.00 EURUSD". */
    static String deed(CopyRound round) {
        Deal deal = round.leaders();
        return (round.isOpening() ? "opens: " : "closes: ")
                + deal.side().name().toLowerCase(Locale.ROOT) + " "
                + lots(deal.fill().volume()) + " " + deal.symbol();
    }

    private static String row(String name, CopyOutcome outcome) {
        return switch (outcome) {
            case CopyOutcome.Copied copied -> {
                CopyNews.Fill fill = copied.fill();
                yield row(
                        ROUND,
                        name,
                        lots(fill.volume()),
                        price(fill.price()),
                        points(fill.slippagePoints()) + " pts",
                        fill.latency().toMillis() + " ms",
                        "");
            }
            case CopyOutcome.NotCopied not -> row(ROUND, name, "-", "-", "-", "-", not.code());
            case CopyOutcome.NothingHeld nothing -> row(ROUND, name, "-", "-", "-", "-", "has nothing of it");
            case CopyOutcome.Awaited awaited -> row(ROUND, name, "-", "-", "-", "-", "no answer yet");
        };
    }

    /** All trades so far, a line an account. */
    static String of(CopyTally tally, Actor leader, List<CopyFollower> followers) {
        List<String> lines = new ArrayList<>();
        lines.add(row(TOTAL, "", "", "", "opened", "average", "closed", "average", "slippage", "latency ms", ""));
        lines.add(row(
                TOTAL, "who", "account", "trades", "lots", "price", "lots", "price", "points", "median/max", "reason"));
        lines.add(total("leader", leader.accountId(), "as recorded", tally.leader()));
        for (CopyFollower follower : followers) {
            lines.add(total(follower.name(), follower.actor().accountId(), follower.allocation(), tally.of(follower)));
        }
        return String.join("\n", lines);
    }

    private static String total(String name, String account, String allocation, CopySum sum) {
        return row(
                TOTAL,
                name,
                account,
                allocation,
                lots(sum.opened().lots()),
                or(sum.opened().averagePrice().map(CopyTable::price)),
                lots(sum.closed().lots()),
                or(sum.closed().averagePrice().map(CopyTable::price)),
                or(sum.slippagePoints().map(CopyTable::points)),
                latency(sum.latencies()),
                reasons(sum.reasons()));
    }

    private static String latency(List<Duration> sorted) {
        return sorted.isEmpty()
                ? "-"
                : sorted.get(sorted.size() / 2).toMillis() + "/"
                        + sorted.getLast().toMillis();
    }

    /** Such as "1 x max_open_positions.exceeded". */
    private static String reasons(Map<String, Integer> reasons) {
        return reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " x " + reason.getKey())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String row(String format, Object... columns) {
        return String.format(Locale.ROOT, format, columns).stripTrailing();
    }

    private static String or(Optional<String> text) {
        return text.orElse("-");
    }

    private static String lots(BigDecimal lots) {
        return lots.setScale(LOT_DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String price(BigDecimal price) {
        return price.setScale(PRICE_DIGITS, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** With its sign: above zero is worse than the leader's. */
    static String points(BigDecimal points) {
        BigDecimal rounded = points.setScale(1, RoundingMode.HALF_EVEN);
        return (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }
}
