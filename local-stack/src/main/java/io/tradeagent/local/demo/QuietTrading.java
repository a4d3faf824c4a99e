package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** After the story: the leader goes on through its history, the operator orders a trade now and then. */
final class QuietTrading {

    private static final Duration BETWEEN_TRADES = Duration.ofSeconds(4);
    private static final int TRADES_AN_ORDER = 3;
    private static final BigDecimal VOLUME = new BigDecimal("0.05");

    private final Scene scene;
    private final LeaderDesk desk;
    private final List<Follower> followers;
    private int orders;

    private record Follower(Actor actor, String fingerprint) {}

    private QuietTrading(Scene scene, LeaderDesk desk, List<Follower> followers) {
        this.scene = scene;
        this.desk = desk;
        this.followers = followers;
    }

    /** Notes who can be given orders while the story is still known. */
    static QuietTrading prepare(Scene scene, LeaderDesk desk) throws InterruptedException {
        Actor one = scene.cast().firstFollower();
        Actor two = scene.cast().newcomer();
        return new QuietTrading(
                scene,
                desk,
                List.of(new Follower(one, scene.fingerprintOf(one)), new Follower(two, scene.fingerprintOf(two))));
    }

    /**
     * Trades until the thread is interrupted.
     *
     * @param next what is left of the history; then it starts over
     */
    void run(List<LeaderTrade> next, LeaderHistory history) throws InterruptedException {
        List<LeaderTrade> trades = next;
        while (true) {
            int count = 0;
            for (LeaderTrade trade : trades) {
                scene.pace().pause(BETWEEN_TRADES);
                desk.trade(trade);
                if (++count % TRADES_AN_ORDER == 0) {
                    order();
                }
            }
            trades = history.all();
        }
    }

    /** Each follower in turn opens, then closes. */
    private void order() throws InterruptedException {
        Follower follower = followers.get(orders % followers.size());
        boolean opens = orders / followers.size() % 2 == 0;
        orders++;
        scene.operator()
                .order(new OrderTicket(
                        follower.actor().accountId(),
                        follower.fingerprint(),
                        opens ? OrderTicket.Action.OPEN : OrderTicket.Action.CLOSE,
                        Scene.SYMBOL,
                        Side.BUY,
                        VOLUME));
    }
}
