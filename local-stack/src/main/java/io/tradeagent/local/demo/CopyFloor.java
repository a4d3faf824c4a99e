package io.tradeagent.local.demo;

import io.tradeagent.local.broker.AccountTerms;
import io.tradeagent.local.broker.AccountTerms.Booking;
import io.tradeagent.local.broker.BrokerTemper;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.SimulatedBroker;
import io.tradeagent.local.broker.SimulatedMarket;
import io.tradeagent.local.broker.SymbolContract;
import io.tradeagent.local.terminal.link.SessionRequest.Platform;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The six who copy the leader, each at a broker of its own: other spreads, other names, other currencies. Brokers take some
 * milliseconds for an order and fill it a few points off, as brokers do.
 */
final class CopyFloor {

    /** What the third of three overlapping positions breaks. */
    private static final int POSITIONS_OF_LIMITED = 2;

    private static final BrokerTemper TEMPER = BrokerTemper.GENTLE
            .answeringIn(Duration.ofMillis(5), Duration.ofMillis(40))
            .slipping(3);

    private final TerminalRoom room;
    private final SimulatedMarket source;
    private final List<CopyFollower> followers;

    /**
     * Seats them; none is connected.
     *
     * @param source the leader's market, which all others follow
     * @param run makes the accounts' numbers new
     */
    CopyFloor(TerminalRoom room, SimulatedMarket source, int run) {
        this.room = room;
        this.source = source;
        followers = List.of(
                new CopyFollower(
                        seat("half", usd("81" + run, "50000.00"), market("EURUSD.m", 16)),
                        "leader's lots x 0.5",
                        "50,000 USD; its broker says EURUSD.m",
                        null,
                        "allocation: {type: mirrored_lots, multiplier: \"0.5\"}, symbols: {suffix: \".m\"}"),
                new CopyFollower(
                        seat("fixed", usd("82" + run, "2000.00"), market("EURUSD", 20)),
                        "always 0.07 lots",
                        "2,000 USD; wide spread",
                        null,
                        "allocation: {type: fixed_lots, lots: \"0.07\"}"),
                new CopyFollower(
                        seat("by-equity", terms("83" + run, "EUR", 100, "20000.00"), market("EURUSD", 14)),
                        "its share of equity",
                        "20,000 EUR",
                        null,
                        "allocation: {type: proportional_equity, factor: \"1.0\"}"),
                new CopyFollower(
                        seat("by-balance", usd("84" + run, "25000.00").booked(Booking.NETTING), market("EURUSD", 12)),
                        "its share of balance",
                        "25,000 USD; netting: one position a symbol",
                        null,
                        "allocation: {type: proportional_balance, factor: \"1.0\"}"),
                new CopyFollower(
                        seat("by-risk", terms("85" + run, "USD", 50, "40000.00"), market("EURUSD", 10)),
                        "the same share at risk",
                        "40,000 USD; half the leader's leverage",
                        null,
                        "allocation: {type: proportional_risk, factor: \"1.0\"}"),
                new CopyFollower(
                        seat("limited", usd("86" + run, "10000.00"), market("EURUSD", 13)),
                        "leader's lots x 0.2",
                        "10,000 USD; at most " + POSITIONS_OF_LIMITED + " open positions",
                        "max_open_positions.exceeded",
                        "allocation: {type: mirrored_lots, multiplier: \"0.2\"}, risk: {max_open_positions: "
                                + POSITIONS_OF_LIMITED + "}"));
    }

    private static AccountTerms usd(String login, String deposit) {
        return terms(login, "USD", 100, deposit);
    }

    private static AccountTerms terms(String login, String currency, int leverage, String deposit) {
        return new AccountTerms(login, currency, leverage, new BigDecimal(deposit));
    }

    private SimulatedMarket market(String name, int spreadPoints) {
        return SimulatedMarket.following(source, SymbolContract.eurUsd().named(name), spreadPoints);
    }

    private Actor seat(String name, AccountTerms terms, SimulatedMarket market) {
        SimulatedBroker broker = new SimulatedBroker("Brokers of " + name, "Simulated-" + name, List.of(market));
        return room.alone(name, new SimulatedAccount(broker, terms, TEMPER), Platform.MT5);
    }

    List<CopyFollower> followers() {
        return followers;
    }

    List<Actor> actors() {
        return followers.stream().map(CopyFollower::actor).toList();
    }

    /** The copy groups by which they follow the leader, as an operator would write them into a file. */
    String groups(Actor leader) {
        String entries = followers.stream()
                .map(follower ->
                        "      - {account: \"" + follower.actor().accountId() + "\", " + follower.settings() + "}")
                .collect(Collectors.joining("\n"));
        return """
                tenant: %s
                groups:
                  - id: demo
                    name: The demo's leader
                    leaders: [{account: "%s"}]
                    followers:
                """.formatted(Demo.TENANT, leader.accountId()) + entries + "\n";
    }
}
