package io.tradeagent.copy.allocation;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.valuation.Freshness;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A leader's purchase of EURUSD at 1.25, copied by a follower. */
record Copy(LeaderTrade trade, AccountView leader, AccountView follower, String symbol, VolumeRules rules) {

    static final VolumeRules SKIP = new VolumeRules(BelowMinimum.SKIP, null, null);
    static final VolumeRules FORCE = new VolumeRules(BelowMinimum.FORCE_MIN, null, null);

    static Copy of(Terminal leader, Terminal follower) {
        return new Copy(
                new LeaderTrade(Lots.of("1"), Side.BUY, Price.of("1.25"), null),
                leader.view(),
                follower.view(),
                "EURUSD",
                SKIP);
    }

    Copy lots(String lots) {
        return with(new LeaderTrade(Lots.of(lots), trade.side(), trade.entry(), trade.stopLoss()));
    }

    Copy stop(@Nullable String stop) {
        return with(new LeaderTrade(trade.volume(), trade.side(), trade.entry(), stop == null ? null : Price.of(stop)));
    }

    Copy sells() {
        return with(new LeaderTrade(trade.volume(), Side.SELL, trade.entry(), trade.stopLoss()));
    }

    Copy of(String otherSymbol, String entry) {
        LeaderTrade other = new LeaderTrade(trade.volume(), trade.side(), Price.of(entry), trade.stopLoss());
        return new Copy(other, leader, follower, otherSymbol, rules);
    }

    Copy rules(VolumeRules rules) {
        return new Copy(trade, leader, follower, symbol, rules);
    }

    private Copy with(LeaderTrade other) {
        return new Copy(other, leader, follower, symbol, rules);
    }

    Sizing by(Allocation allocation) {
        return Sizer.size(
                new SizingRequest(
                        trade,
                        new Party(leader, symbol),
                        new Party(follower, symbol),
                        new Freshness(Terminal.NOON, Duration.ofSeconds(60))),
                allocation,
                rules);
    }

    /** Lots, or the code of the reason. */
    String told(Allocation allocation) {
        return switch (by(allocation)) {
            case Sizing.Sized sized -> sized.lots().toString();
            case Sizing.NotSized not -> not.because().code();
        };
    }

    static Allocation allocation(String type, String number) {
        BigDecimal value = new BigDecimal(number);
        return switch (type) {
            case "mirrored_lots" -> new Allocation.MirroredLots(value);
            case "fixed_lots" -> new Allocation.FixedLots(new Lots(value));
            case "proportional_equity" -> new Allocation.ProportionalEquity(value);
            case "proportional_balance" -> new Allocation.ProportionalBalance(value);
            case "proportional_risk" -> new Allocation.ProportionalRisk(value);
            case "fixed_fractional" -> new Allocation.FixedFractional(value, null);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
