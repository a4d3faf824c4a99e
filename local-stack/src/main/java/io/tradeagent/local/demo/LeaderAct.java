package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.Tickets;
import io.tradeagent.local.terminal.TerminalEvent;
import java.time.Duration;
import java.util.List;

/** The leader trades, the operator's orders go to the followers. */
final class LeaderAct implements Act {

    private static final Duration BREATH = Duration.ofMillis(800);

    private final LeaderDesk desk;
    private final List<LeaderTrade> trades;

    /**
     * Prepares the act.
     *
     * @param trades what the leader does
     */
    LeaderAct(LeaderDesk desk, List<LeaderTrade> trades) {
        this.desk = desk;
        this.trades = trades;
    }

    @Override
    public String title() {
        return "4. The leader repeats what a real signal provider traded on "
                + trades.getFirst().at().toString().substring(0, 10)
                + ";\n   the operator orders trades for the followers (copying them by itself comes later).";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        Actor one = scene.cast().firstFollower();
        Actor two = scene.cast().secondFollower();
        for (LeaderTrade trade : trades) {
            Tickets tickets = desk.trade(trade);
            scene.happenings()
                    .await(
                            "its ExecutionReport is sequenced",
                            scene.cast().leader().name(),
                            TerminalEvent.EventAnswered.class,
                            Evidence.reportOfOwn(tickets.orderId()));
            scene.pace().pause(BREATH);
        }
        String forOne = scene.orderOpen(one, Side.SELL, "0.05");
        String forTwo = scene.orderOpen(two, Side.BUY, "0.30");
        scene.awaitDone(one, forOne);
        scene.awaitDone(two, forTwo);
        scene.pace().pause(BREATH);
        Position held = two.account().positions().getFirst();
        scene.awaitDone(two, scene.orderClose(two, held, "0.10"));
        scene.pace().pause(BREATH);
    }
}
