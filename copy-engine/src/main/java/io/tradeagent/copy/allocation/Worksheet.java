package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.allocation.Workings.Input;
import io.tradeagent.copy.valuation.Gap;
import io.tradeagent.copy.valuation.Rate;
import io.tradeagent.copy.valuation.Rates;
import io.tradeagent.copy.valuation.Reading;
import io.tradeagent.copy.valuation.TickValue;
import io.tradeagent.copy.valuation.Valuation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks the numbers of one size up, and notes each that was found. */
final class Worksheet {

    private final SizingRequest request;
    private final List<Input> inputs = new ArrayList<>();

    Worksheet(SizingRequest request) {
        this.request = request;
    }

    LeaderTrade trade() {
        return request.trade();
    }

    List<Input> inputs() {
        return inputs;
    }

    /** Notes a number of the trade or of the settings. */
    BigDecimal note(InputName name, BigDecimal value) {
        return note(name, value, null);
    }

    Reading<SymbolSpec, NotSizedBecause> followerSymbol() {
        return follower().symbol(request.follower().symbol()).orBecause(PartyGap::follower);
    }

    Reading<BigDecimal, NotSizedBecause> leaderFunds(InputName name, Function<AccountFunds, BigDecimal> figure) {
        return funds(leader(), name, figure).orBecause(PartyGap::leader);
    }

    Reading<BigDecimal, NotSizedBecause> followerFunds(InputName name, Function<AccountFunds, BigDecimal> figure) {
        return funds(follower(), name, figure).orBecause(PartyGap::follower);
    }

    /** What a price move of one is worth for one lot, to the leader in its currency. */
    Reading<TickValue, NotSizedBecause> leaderTick() {
        return leader().symbol(request.leader().symbol())
                .then(leader()::tickValue)
                .orBecause(PartyGap::leader)
                .map(tick -> note(InputName.LEADER_TICK_VALUE, InputName.LEADER_TICK_SIZE, tick));
    }

    /** The same to the follower. */
    Reading<TickValue, NotSizedBecause> followerTick(SymbolSpec symbol) {
        return follower()
                .tickValue(symbol)
                .orBecause(PartyGap::follower)
                .map(tick -> note(InputName.FOLLOWER_TICK_VALUE, InputName.FOLLOWER_TICK_SIZE, tick));
    }

    Reading<BigDecimal, NotSizedBecause> leaderLeverage() {
        return leverage(leader(), InputName.LEADER_LEVERAGE).orBecause(PartyGap::leader);
    }

    Reading<BigDecimal, NotSizedBecause> followerLeverage() {
        return leverage(follower(), InputName.FOLLOWER_LEVERAGE).orBecause(PartyGap::follower);
    }

    /** Units of the leader's currency for one of the follower's; by the follower's quotes, else by the leader's. */
    Reading<Rate, NotSizedBecause> rate() {
        return leader().terms()
                .orBecause(PartyGap::leader)
                .then(leader -> follower()
                        .terms()
                        .orBecause(PartyGap::follower)
                        .then(follower -> rate(follower.currency(), leader.currency())));
    }

    private Reading<Rate, NotSizedBecause> rate(String from, String to) {
        Optional<Rate> rate = new Rates(request.follower().account(), request.freshness())
                .rate(from, to)
                .or(() -> new Rates(request.leader().account(), request.freshness()).rate(from, to));
        if (rate.isEmpty()) {
            return Reading.missing(NotSizedBecause.RATE_UNKNOWN);
        }
        note(InputName.RATE, rate.get().value().value(), rate.get().source());
        return Reading.known(rate.get());
    }

    private Reading<BigDecimal, Gap> funds(
            Valuation account, InputName name, Function<AccountFunds, BigDecimal> figure) {
        return account.funds().then(funds -> {
            BigDecimal value = note(name, figure.apply(funds), funds.source());
            return value.signum() > 0 ? Reading.known(value) : Reading.missing(Gap.FUNDS_SPENT);
        });
    }

    private Reading<BigDecimal, Gap> leverage(Valuation account, InputName name) {
        return account.terms().map(terms -> note(name, BigDecimal.valueOf(terms.leverage())));
    }

    private TickValue note(InputName value, InputName size, TickValue tick) {
        note(value, tick.value(), tick.source());
        note(size, tick.tickSize(), tick.source());
        return tick;
    }

    private BigDecimal note(InputName name, BigDecimal value, @Nullable String source) {
        inputs.add(new Input(name, value, source));
        return value;
    }

    private Valuation leader() {
        return new Valuation(request.leader().account(), request.freshness());
    }

    private Valuation follower() {
        return new Valuation(request.follower().account(), request.freshness());
    }
}
