package io.tradeagent.copy.risk;

import io.tradeagent.copy.Terminal;
import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A follower that is about to buy a lot of EURUSD at the market, and what its guards say. */
final class Trader {

    final Terminal terminal;
    private final List<Holding> open = new ArrayList<>();
    private final List<Holding> inFlight = new ArrayList<>();
    private RiskRecord record = RiskRecord.EMPTY;
    private String symbol = "EURUSD";
    private Side side = Side.BUY;
    private Lots lots = Lots.of("1");
    private @Nullable Price orderPrice;
    private @Nullable Price stop;
    private Price leaderPrice = Price.of("1.25");
    private Instant signalAt = Terminal.NOON;
    private Instant now = Terminal.NOON;

    private Trader(Terminal terminal) {
        this.terminal = terminal;
    }

    static Trader in(String currency) {
        return new Trader(Terminal.in(currency).owns("10000"));
    }

    /** One that has told no funds. */
    static Trader poor(String currency) {
        return new Trader(Terminal.in(currency));
    }

    AccountFunds funds() {
        return Objects.requireNonNull(terminal.view().funds());
    }

    Trader holds(String lots, String name) {
        open.add(holding(lots, name));
        return this;
    }

    Trader ordered(String lots, String name) {
        inFlight.add(holding(lots, name));
        return this;
    }

    Trader holding(List<Holding> open, List<Holding> inFlight) {
        this.open.addAll(open);
        this.inFlight.addAll(inFlight);
        return this;
    }

    private Holding holding(String lots, String name) {
        return new Holding(terminal.symbol(name), Lots.of(lots), Price.of(Terminal.price(name)));
    }

    Trader wants(String lots, String name) {
        this.lots = Lots.of(lots);
        this.symbol = name;
        return this;
    }

    Trader sells() {
        side = Side.SELL;
        return this;
    }

    Trader orderAt(String price) {
        orderPrice = Price.of(price);
        return this;
    }

    Trader stop(String price) {
        stop = Price.of(price);
        return this;
    }

    Trader leaderGot(String price) {
        leaderPrice = Price.of(price);
        return this;
    }

    Trader signalAt(Instant at) {
        signalAt = at;
        return this;
    }

    Trader record(RiskRecord record) {
        this.record = record;
        return this;
    }

    Trader at(Instant now) {
        this.now = now;
        return this;
    }

    Assessment asks(RiskLimit... limits) {
        return asks(terminal.view(), limits);
    }

    /** Where another account than the terminal's is known. */
    Assessment asks(AccountView account, RiskLimit... limits) {
        Exposure exposure = Exposure.of(open, inFlight);
        return RiskGuards.of(List.of(limits)).assess(opening(), new Situation(account, exposure, record, now));
    }

    Opening opening() {
        SymbolSpec spec = terminal.symbol(symbol);
        return new Opening(spec, side, lots, orderPrice, stop, leaderPrice, signalAt);
    }

    /** What the first of the guards says. */
    GuardDecision asksFirst(RiskLimit... limits) {
        return asks(limits).decisions().getFirst();
    }
}
