package io.tradeagent.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** After the story: the leader goes on through its history, and its followers go on copying it. */
final class QuietTrading {

    private static final Duration BETWEEN_TRADES = Duration.ofSeconds(4);

    private final Scene scene;
    private final CopyTrading trading;

    QuietTrading(Scene scene, CopyTrading trading) {
        this.scene = scene;
        this.trading = trading;
    }

    /**
     * Trades until the thread is interrupted.
     *
     * @param next what is left of the history; then it starts over
     */
    void run(List<LeaderTrade> next, LeaderHistory history) throws InterruptedException {
        List<LeaderTrade> trades = next;
        while (true) {
            for (LeaderTrade trade : trades) {
                scene.pace().pause(BETWEEN_TRADES);
                CopyRound round = trading.play(trade);
                scene.timeline().tell(new Line(Hue.TRADE, "leader", CopyTable.deed(round), told(round)));
            }
            scene.timeline().chapter("   The history is through; it starts over. Leader against followers so far:");
            scene.timeline().say(CopyTable.of(trading.tally(), scene.cast().leader(), trading.followers()) + "\n");
            trades = history.all();
        }
    }

    /** Such as "half 0.5, limited max_open_positions.exceeded; the last after 61 ms". */
    private static String told(CopyRound round) {
        String followers = round.copies().stream()
                .map(copy -> copy.follower().name() + " " + told(copy.outcome()))
                .collect(Collectors.joining(", "));
        return round.slowest()
                .map(slowest -> followers + "; the last after " + slowest.toMillis() + " ms")
                .orElse(followers);
    }

    private static String told(CopyOutcome outcome) {
        return switch (outcome) {
            case CopyOutcome.Copied copied ->
                copied.fill().volume().stripTrailingZeros().toPlainString();
            case CopyOutcome.NotCopied not -> not.code();
            case CopyOutcome.NothingHeld nothing -> "nothing";
            case CopyOutcome.Awaited awaited -> "no answer yet";
        };
    }
}
