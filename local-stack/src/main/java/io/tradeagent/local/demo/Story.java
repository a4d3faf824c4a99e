package io.tradeagent.local.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** The acts in their order, and the quiet trading after them. */
final class Story {

    /** Three overlapping positions, closed in the same second. */
    private static final LocalDate LEADER_DAY = LocalDate.of(2011, 6, 23);

    private static final int TRADES_OF_THE_STORY = 6;
    private static final Duration PATIENCE_WITH_COPIES = Duration.ofSeconds(30);

    private final Scene scene;
    private final CopyTrading trading;
    private final LeaderHistory history = LeaderHistory.read();
    private final List<LeaderTrade> trades = history.since(LEADER_DAY);

    Story(Scene scene, InstantSource clock) {
        this.scene = scene;
        this.trading = new CopyTrading(
                new LeaderDesk(scene.cast().leader(), scene.cast().market(), clock),
                scene.cast().floor().followers(),
                new CopyBook(PATIENCE_WITH_COPIES));
    }

    /**
     * Plays all acts.
     *
     * @throws StepMissedException if something did not happen as told
     */
    void play() throws InterruptedException {
        List<Act> acts = List.of(
                new ConnectAct(),
                new ApprovalAct(),
                new RejectionAct(),
                new PreemptionAct(),
                new CopyAct(trading, trades.subList(0, TRADES_OF_THE_STORY)));
        for (Act act : acts) {
            scene.timeline().chapter(act.title());
            scene.pace().pause(Duration.ofSeconds(1));
            act.play(scene);
        }
        scene.ledger().fault().ifPresent(fault -> {
            throw new StepMissedException("sequences without gaps and repeats; " + fault);
        });
        scene.timeline()
                .chapter("That was the story. " + scene.ledger().count()
                        + " events and orders got a sequence; none is missing, none was given twice.");
    }

    /** Goes on until the thread is interrupted. */
    void goOn() throws InterruptedException {
        scene.happenings().forget();
        new QuietTrading(scene, trading).run(trades.subList(TRADES_OF_THE_STORY, trades.size()), history);
    }
}
