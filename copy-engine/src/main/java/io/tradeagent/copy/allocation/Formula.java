package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.Allocation.FixedFractional;
import io.tradeagent.copy.group.Allocation.FixedLots;
import io.tradeagent.copy.group.Allocation.MirroredLots;
import io.tradeagent.copy.group.Allocation.ProportionalBalance;
import io.tradeagent.copy.group.Allocation.ProportionalEquity;
import io.tradeagent.copy.group.Allocation.ProportionalRisk;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lots that a follower wants, before bounds and grid: one formula an allocation. */
final class Formula {

    private final Worksheet sheet;
    private final SymbolSpec symbol;

    /** @param symbol the follower's */
    Formula(Worksheet sheet, SymbolSpec symbol) {
        this.sheet = sheet;
        this.symbol = symbol;
    }

    Reading<Ratio, NotSizedBecause> wanted(Allocation allocation) {
        return switch (allocation) {
            case MirroredLots mirrored ->
                Reading.known(leaderLots().times(sheet.note(InputName.MULTIPLIER, mirrored.multiplier())));
            case FixedLots fixed ->
                Reading.known(Ratio.of(sheet.note(InputName.LOTS, fixed.lots().value())));
            case ProportionalEquity equity -> proportionalEquity(equity.factor());
            case ProportionalBalance balance -> proportionalBalance(balance.factor());
            case ProportionalRisk risk -> proportionalRisk(risk.factor());
            case FixedFractional fractional -> fixedFractional(fractional);
        };
    }

    private Reading<Ratio, NotSizedBecause> proportionalEquity(BigDecimal factor) {
        Ratio lots = scaled(factor);
        return equityShare().then(this::inOneCurrency).map(share -> lots.times(share));
    }

    private Reading<Ratio, NotSizedBecause> proportionalBalance(BigDecimal factor) {
        Ratio lots = scaled(factor);
        return share(InputName.FOLLOWER_BALANCE, InputName.LEADER_BALANCE, AccountFunds::balance)
                .then(this::inOneCurrency)
                .map(share -> lots.times(share));
    }

    /**
     * A price move costs both the same share of equity. Each tick value is in its own account's currency, as the equity
     * beside it is, so no rate is needed; contract sizes are in the tick values.
     */
    private Reading<Ratio, NotSizedBecause> proportionalRisk(BigDecimal factor) {
        Ratio lots = scaled(factor);
        return equityShare()
                .map(share -> lots.times(share))
                .then(this::byTickValues)
                .then(this::byLessLeverage);
    }

    private Reading<Ratio, NotSizedBecause> equityShare() {
        return share(InputName.FOLLOWER_EQUITY, InputName.LEADER_EQUITY, AccountFunds::equity);
    }

    /** The follower's by the leader's, each in its own currency. */
    private Reading<Ratio, NotSizedBecause> share(
            InputName own, InputName leaders, Function<AccountFunds, BigDecimal> figure) {
        return sheet.followerFunds(own, figure)
                .then(ownFunds ->
                        sheet.leaderFunds(leaders, figure).map(leaderFunds -> new Ratio(ownFunds, leaderFunds)));
    }

    private Reading<Ratio, NotSizedBecause> inOneCurrency(Ratio share) {
        return sheet.rate().map(rate -> share.times(rate.value()));
    }

    private Reading<Ratio, NotSizedBecause> byTickValues(Ratio lots) {
        return sheet.followerTick(symbol)
                .then(own -> sheet.leaderTick()
                        .map(leaders -> lots.times(leaders.ofOnePrice()).over(own.ofOnePrice())));
    }

    /** Less leverage than the leader's ties up more margin for the same trade; more is no reason to risk more. */
    private Reading<Ratio, NotSizedBecause> byLessLeverage(Ratio lots) {
        return sheet.followerLeverage()
                .then(own -> sheet.leaderLeverage()
                        .map(leaders ->
                                own.compareTo(leaders) < 0 ? lots.times(own).over(leaders) : lots));
    }

    private Reading<Ratio, NotSizedBecause> fixedFractional(FixedFractional fractional) {
        BigDecimal percent = sheet.note(InputName.RISK_PERCENT, fractional.riskPercent());
        return stopDistance(fractional.assumedStopPoints())
                .then(distance -> sheet.followerFunds(InputName.FOLLOWER_EQUITY, AccountFunds::equity)
                        .then(equity -> sheet.followerTick(symbol)
                                .map(tick -> Ratio.of(equity)
                                        .times(percent.movePointLeft(2))
                                        .over(tick.ofOnePrice().times(distance)))));
    }

    private Reading<BigDecimal, NotSizedBecause> stopDistance(@Nullable Integer assumedPoints) {
        Price stop = sheet.trade().stopLoss();
        if (stop == null && assumedPoints == null) {
            return Reading.missing(NotSizedBecause.NO_STOP);
        }
        BigDecimal distance = stop != null ? distanceTo(stop) : assumed(assumedPoints);
        sheet.note(InputName.STOP_DISTANCE, distance);
        return distance.signum() > 0 ? Reading.known(distance) : Reading.missing(NotSizedBecause.STOP_WITHOUT_LOSS);
    }

    private BigDecimal distanceTo(Price stop) {
        BigDecimal below = sheet.trade().entry().value().subtract(stop.value());
        return sheet.trade().side() == Side.BUY ? below : below.negate();
    }

    private BigDecimal assumed(@Nullable Integer points) {
        return sheet.note(InputName.ASSUMED_STOP_POINTS, BigDecimal.valueOf(points == null ? 0 : points))
                .multiply(symbol.point());
    }

    private Ratio scaled(BigDecimal factor) {
        return leaderLots().times(sheet.note(InputName.FACTOR, factor));
    }

    private Ratio leaderLots() {
        return Ratio.of(sheet.note(InputName.LEADER_LOTS, sheet.trade().volume().value()));
    }
}
