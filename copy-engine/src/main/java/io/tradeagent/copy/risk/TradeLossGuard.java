package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.MaxLossPerTrade;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/** What the opening alone loses when its stop is hit. */
record TradeLossGuard(MaxLossPerTrade limit) implements MeasuringGuard {

    @Override
    public LimitKind kind() {
        return LimitKind.MAX_LOSS_PER_TRADE;
    }

    @Override
    public Set<Need> needs(Opening opening) {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        needs.addAll(Bench.needsOfPrice(opening));
        if (limit.extent().percent() != null) {
            needs.add(Need.FUNDS);
        }
        return needs;
    }

    @Override
    public Reading<Load, Finding> load(Bench bench) {
        Price stop = bench.opening().stopLoss();
        return stop == null
                ? Reading.missing(Finding.NO_STOP)
                : bench.price()
                        .then(price -> distance(bench.opening().side(), price, stop))
                        .then(distance -> loss(bench, distance))
                        .then(loss -> load(bench, loss));
    }

    private static Reading<BigDecimal, Finding> distance(Side side, Price price, Price stop) {
        BigDecimal below = price.value().subtract(stop.value());
        BigDecimal distance = side == Side.BUY ? below : below.negate();
        return distance.signum() > 0 ? Reading.known(distance) : Reading.missing(Finding.STOP_WITHOUT_LOSS);
    }

    private static Reading<Ratio, Finding> loss(Bench bench, BigDecimal distance) {
        return bench.tickValue()
                .map(tick -> tick.ofOnePrice()
                        .times(distance)
                        .times(bench.opening().lots().value()));
    }

    private Reading<Load, Finding> load(Bench bench, Ratio loss) {
        return limit.extent().percent() == null
                ? Load.loss(loss, BigDecimal.ONE, limit.extent())
                : bench.funds().then(funds -> Load.loss(loss, funds.equity(), limit.extent()));
    }
}
