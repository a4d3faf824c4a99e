package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.TradingHours;

/** When trades may be opened. */
record TradingHoursGuard(TradingHours limit) implements RiskGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.TRADING_HOURS;
    }

    @Override
    public GuardDecision judge(Bench bench) {
        return limit.hours().contains(bench.now())
                ? new GuardDecision(kind(), Finding.WITHIN, Verdict.ADMITTED, null)
                : new GuardDecision(kind(), Finding.EXCEEDED, Verdict.DENIED, null);
    }
}
