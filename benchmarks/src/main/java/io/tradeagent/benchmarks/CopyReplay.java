package io.tradeagent.benchmarks;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.account.AccountTerms;
import io.tradeagent.copy.account.AccountView;
import io.tradeagent.copy.account.Contract;
import io.tradeagent.copy.account.Quote;
import io.tradeagent.copy.account.SymbolSpec;
import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.codec.Outgoing;
import io.tradeagent.copy.codec.Outputs;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.FollowerMachine;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.copy.CopyDecision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Leaders' openings decided one after the other, and then all of them again from the same inputs: what the engine's own code
 * costs, without Kafka and without its store, and whether the records come out with the same bytes.
 *
 * @param decisions how many; shared by followers of all allocations
 */
record CopyReplay(int decisions) {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Account LEADER = Account.parse("default/50001");
    private static final String GROUPS = """
            defaults: {risk: {max_lots: "100", max_leverage: "30", max_open_positions: 50, max_signal_age: 60s}}
            groups:
              - id: replay
                leaders: [{account: "50001"}]
                followers:
                  - {account: "60001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                  - {account: "60002", allocation: {type: fixed_lots, lots: "0.10"}}
                  - {account: "60003", allocation: {type: proportional_equity, factor: "1.0"}}
                  - {account: "60004", allocation: {type: proportional_balance, factor: "1.0"}}
                  - {account: "60005", allocation: {type: proportional_risk, factor: "1.0"}}
                  - {account: "60006", allocation: {type: fixed_fractional, risk_percent: "1.0", without_stop: skip}}
            """;

    /**
     * What was found.
     *
     * @param perSecond decisions made again a second, with their records
     * @param isSame whether all records had the same bytes
     */
    record Found(double perSecond, boolean isSame) {}

    Found run() {
        List<SteadyFollower> followers = CopyGroupsSetup.definition(GROUPS).groups().getFirst().followers().stream()
                .map(follower -> new SteadyFollower(follower.account(), follower.settings(), figures("25000")))
                .toList();
        byte[] first = decideAll(followers);
        long begin = System.nanoTime();
        byte[] again = decideAll(followers);
        return new Found(decisions * 1e9 / (System.nanoTime() - begin), Arrays.equals(first, again));
    }

    /** Returns a digest of all records. */
    private byte[] decideAll(List<SteadyFollower> followers) {
        MessageDigest digest = sha256();
        FollowerMachine machine = new FollowerMachine();
        AccountView leader = figures("100000");
        Random random = new Random(1);
        for (int i = 0; i < decisions; i++) {
            SteadyFollower follower = followers.get(i % followers.size());
            Signal signal = signal(i, random, leader, follower.account());
            for (FollowerEvent event : machine.decide(follower, new FollowerCommand.Signalled(signal), NOW)
                    .events()) {
                if (event instanceof FollowerEvent.Answered) {
                    Outputs.of(follower.account(), event, NOW).forEach(output -> digest.update(bytes(output)));
                }
            }
        }
        return digest.digest();
    }

    private static Signal signal(int number, Random random, AccountView leader, Account to) {
        Lots volume = new Lots(BigDecimal.valueOf(1 + random.nextInt(500), 2));
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        BigDecimal price = BigDecimal.valueOf(110_000 + random.nextInt(100), 5);
        BigDecimal stop = BigDecimal.valueOf(100 + random.nextInt(900), 5);
        Price stopLoss = new Price(side == Side.BUY ? price.subtract(stop) : price.add(stop));
        return new Signal(
                to,
                new GroupId("replay"),
                Change.OPENED,
                new LeaderPosition(
                        new PositionKey(LEADER, "p" + number, 0),
                        new LeaderPosition.Trade("EURUSD", side, 0),
                        new LeaderPosition.Basis(new Price(price), Market.LIVE),
                        volume,
                        volume,
                        new StopPrices(stopLoss, null),
                        List.of()),
                new Price(price),
                leader,
                new Signal.Cause("d" + number, 1, NOW, Market.LIVE, null));
    }

    private static AccountView figures(String funds) {
        BigDecimal owned = new BigDecimal(funds);
        return new AccountView(
                new AccountTerms("USD", 100, AccountMode.HEDGING),
                new AccountFunds(owned, owned, "beat", NOW),
                Map.of(
                        "EURUSD",
                        new SymbolSpec(
                                "EURUSD",
                                5,
                                new Contract(new BigDecimal("100000"), new BigDecimal("0.00001"), BigDecimal.ONE),
                                new VolumeGrid(Lots.of("0.01"), Lots.of("0.01"), Lots.of("100")),
                                "USD",
                                "EUR")),
                Map.of("EURUSD", new Quote("EURUSD", Price.of("1.10000"), Price.of("1.10010"), BigDecimal.ONE, NOW)));
    }

    private static byte[] bytes(Outgoing output) {
        try {
            return ((CopyDecision) output.value()).toByteBuffer().array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
