package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Position;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.wire.EventResult.Status;
import io.tradeagent.local.terminal.wire.EventType;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Six followers copy the leader, each by its own allocation. Nobody orders anything: the copy engine does. */
final class CopyAct implements Act {

    private static final Duration BREATH = Duration.ofMillis(1500);
    private static final String WHO = "   %-11s  %-24s  %s";

    private final CopyTrading trading;
    private final List<LeaderTrade> trades;

    /**
     * Prepares the act.
     *
     * @param trades what the leader does; it ends as it began, without positions
     */
    CopyAct(CopyTrading trading, List<LeaderTrade> trades) {
        this.trading = trading;
        this.trades = trades;
    }

    @Override
    public String title() {
        return "5. Six followers copy the leader, each by its own allocation. From here on nobody orders anything:"
                + "\n   the leader trades in its terminal, and the copy engine turns that into orders for the six.";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        scene.narrator().speak(Narrator.Tone.QUIET);
        for (CopyFollower follower : trading.followers()) {
            scene.timeline()
                    .say(String.format(Locale.ROOT, WHO, follower.name(), follower.allocation(), follower.broker()));
        }
        scene.timeline().say("");
        scene.pace().pause(BREATH);
        admit(scene);
        follow(scene);
        scene.timeline()
                .chapter(
                        "   The leader repeats what a real signal provider traded on "
                                + trades.getFirst().at().toString().substring(0, 10)
                                + ". Three positions overlap; limited may have two."
                                + "\n   Slippage: how much worse than the leader's price, in points. Latency: from the platform's receipt of"
                                + "\n   the leader's deal to its receipt of the follower's, decision, delivery and broker included.");
        for (LeaderTrade trade : trades) {
            scene.pace().pause(BREATH);
            CopyRound round = trading.play(trade);
            scene.timeline().say("\n" + CopyTable.of(round));
            round.copies().forEach(copy -> check(copy, trade));
        }
        scene.timeline().chapter("   Leader against followers:");
        scene.timeline().say(CopyTable.of(trading.tally(), scene.cast().leader(), trading.followers()));
        scene.pace().pause(BREATH);
    }

    private void admit(Scene scene) throws InterruptedException {
        for (CopyFollower follower : trading.followers()) {
            follower.actor().terminal().start();
        }
        for (CopyFollower follower : trading.followers()) {
            Actor actor = follower.actor();
            scene.operator().approve(actor.accountId(), scene.fingerprintOf(actor));
        }
        scene.operatorActs("approves", "all six");
        for (CopyFollower follower : trading.followers()) {
            Happenings happenings = scene.happenings();
            happenings.await("is authenticated", follower.name(), TerminalEvent.Promoted.class, promoted -> true);
            happenings.await(
                    "its SyncSnapshot is accepted",
                    follower.name(),
                    TerminalEvent.EventAnswered.class,
                    Evidence.decided(EventType.SYNC_SNAPSHOT, Status.ACCEPTED));
        }
    }

    private void follow(Scene scene) throws InterruptedException {
        scene.operator().watchCopies(trading.book()::add);
        scene.operatorActs("applies copy groups", "the six follow the leader");
        scene.operator().applyGroups(scene.cast().floor().groups(scene.cast().leader()));
        scene.timeline().tell(new Line(Hue.GOOD, "platform", "copy groups in use", "by every service"));
    }

    /** Only a limit may keep a follower out, and the table has to be true at the brokers. */
    private void check(CopyRound.Copy copy, LeaderTrade trade) {
        CopyFollower follower = copy.follower();
        if (!isAsTold(copy, trade)) {
            throw new StepMissedException(follower.name() + ": copies the leader; " + copy.outcome());
        }
        BigDecimal holds = follower.actor().account().positions().stream()
                .map(Position::volume)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal told = trading.tally().held(follower);
        if (holds.compareTo(told) != 0) {
            throw new StepMissedException(follower.name() + ": holds " + told.toPlainString() + " lots, not " + holds);
        }
    }

    private static boolean isAsTold(CopyRound.Copy copy, LeaderTrade trade) {
        String limit = copy.follower().limit();
        return switch (copy.outcome()) {
            case CopyOutcome.Copied copied -> true;
            case CopyOutcome.NotCopied not -> not.code().equals(limit);
            case CopyOutcome.NothingHeld nothing -> limit != null && trade.act() == LeaderTrade.Act.CLOSE;
            case CopyOutcome.Awaited awaited -> false;
        };
    }
}
