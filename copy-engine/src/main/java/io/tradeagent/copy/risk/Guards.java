package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.group.RiskLimit.MaxSnapshotAge;
import java.util.List;

/** Which guard watches over which limit. */
final class Guards {

    private Guards() {}

    /** In the order of the limits. */
    static List<RiskGuard> of(List<RiskLimit> limits) {
        List<RiskGuard> others = limits.stream()
                .filter(limit -> !(limit instanceof MaxSnapshotAge))
                .map(limit -> of(limit, List.of()))
                .toList();
        return limits.stream().map(limit -> of(limit, others)).toList();
    }

    /** @param others that the guard of ages asks what they read */
    private static RiskGuard of(RiskLimit limit, List<RiskGuard> others) {
        return switch (limit) {
            case RiskLimit.MaxDrawdown max -> new LossGuard(LossLimit.of(max));
            case RiskLimit.MaxDailyLoss max -> new LossGuard(LossLimit.of(max));
            case RiskLimit.MaxLots max -> LotsGuard.of(max);
            case RiskLimit.MaxLotsPerSymbol max -> LotsGuard.of(max);
            case RiskLimit.MaxLotsPerCurrency max -> new CurrencyGuard(max);
            case RiskLimit.MaxNotional max -> new NotionalGuard(max);
            case RiskLimit.MaxLeverage max -> new LeverageGuard(max);
            case RiskLimit.MaxOpenPositions max -> new PositionsGuard(max);
            case RiskLimit.MaxTrades max -> new TradesGuard(max);
            case RiskLimit.MaxDeviation max -> new DeviationGuard(max);
            case RiskLimit.MaxSignalAge max -> new SignalAgeGuard(max);
            case RiskLimit.MaxSnapshotAge max -> new SnapshotAgeGuard(max, others);
            case RiskLimit.TradingHours max -> new TradingHoursGuard(max);
            case RiskLimit.MaxLossPerTrade max -> new TradeLossGuard(max);
        };
    }
}
