package io.tradeagent.local.demo;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.terminal.StopReason;
import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.link.Preemption;
import io.tradeagent.local.terminal.link.SessionGrant;
import io.tradeagent.local.terminal.link.SessionStatus;
import java.time.Duration;
import java.time.Instant;

/** The same key connects from elsewhere. */
final class PreemptionAct implements Act {

    private static final int CLOSE_CODE = 4001;
    private static final Duration BREATH = Duration.ofSeconds(2);

    @Override
    public String title() {
        return "4. The second follower starts on another computer, with the same key. One identity has one session:"
                + "\n   the old one is closed, the new one is approved already, and the sequences go on.";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        Actor old = scene.cast().secondFollower();
        Actor newcomer = scene.cast().newcomer();
        scene.awaitDone(old, scene.orderOpen(old, Side.BUY, "0.10"));
        long lastInbound = scene.ledger().lastInbound(old.identity());
        long lastOutbound = scene.ledger().lastOutbound(old.identity());

        newcomer.terminal().start();
        SessionGrant grant = scene.grantOf(newcomer);
        require(grant.status() == SessionStatus.AUTHENTICATED, newcomer, "is authenticated at once");
        require(grant.preemption() == Preemption.PREVIOUS_SESSION_RETIRED, newcomer, "retires the previous session");
        require(grant.nextSequence() == lastInbound + 1, newcomer, "next_sequence goes on at " + (lastInbound + 1));
        awaitClosed(scene, old, newcomer);
        scene.happenings().await("is authenticated", newcomer.name(), TerminalEvent.Promoted.class, promoted -> true);

        String command = scene.orderOpen(newcomer, Side.BUY, "0.10");
        scene.awaitDone(newcomer, command);
        require(
                scene.ledger().lastOutbound(old.identity()) == lastOutbound + 1,
                newcomer,
                "its next order has the sequence " + (lastOutbound + 1));
        scene.pace().pause(BREATH);
    }

    private static void awaitClosed(Scene scene, Actor old, Actor newcomer) throws InterruptedException {
        Happenings happenings = scene.happenings();
        Instant opened = happenings
                .await("gets a session", newcomer.name(), TerminalEvent.SessionOpened.class, any -> true)
                .at();
        happenings.await(
                "is told why",
                old.name(),
                TerminalEvent.ShutdownAnnounced.class,
                told -> told.reason().equals("session_superseded"));
        Instant closed = happenings
                .await(
                        "its connection is closed with 4001",
                        old.name(),
                        TerminalEvent.Disconnected.class,
                        gone -> gone.code() == CLOSE_CODE)
                .at();
        happenings.await(
                "stops", old.name(), TerminalEvent.Stopped.class, stopped -> stopped.reason() == StopReason.SUPERSEDED);
        Duration took = Duration.between(opened, closed);
        String when = took.isNegative() ? "before the newcomer had its answer" : took.toMillis() + " ms after it";
        scene.timeline().tell(new Line(Hue.PLAIN, "platform", "old session is over", when));
    }

    private static void require(boolean happened, Actor actor, String expected) {
        if (!happened) {
            throw new StepMissedException(actor.name() + ": " + expected);
        }
    }
}
