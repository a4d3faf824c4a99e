package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Each follower in turn opens, then closes what is oldest. */
    private void order() throws InterruptedException {
        Follower follower = followers.get(orders % followers.size());
        boolean closes = orders / followers.size() % 2 == 1;
        orders++;
        List<Position> held = follower.actor().account().positions();
        if (closes && !held.isEmpty()) {
            Position oldest = held.getFirst();
            order(follower, oldest.positionId(), oldest.side(), VOLUME.min(oldest.volume()));
        } else {
            order(follower, null, Side.BUY, VOLUME);
        }
    }

    private void order(Follower follower, @Nullable String positionId, Side side, BigDecimal volume)
            throws InterruptedException {
        String account = follower.actor().accountId();
        scene.operator()
                .order(new OrderTicket(account, follower.fingerprint(), positionId, Scene.SYMBOL, side, volume));
    }
}
