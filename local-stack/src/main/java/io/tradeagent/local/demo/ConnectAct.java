package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.link.SessionStatus;
import io.tradeagent.local.terminal.wire.EventResult.Status;
import io.tradeagent.local.terminal.wire.EventType;
import java.time.Duration;
import java.util.List;

/** Terminals connect and wait. */
final class ConnectAct implements Act {

    private static final Duration BREATH = Duration.ofSeconds(1);

    @Override
    public String title() {
        return "1. Four terminals connect. Nobody knows them yet, so their sessions are pending.";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        Cast cast = scene.cast();
        for (Actor actor : List.of(cast.leader(), cast.firstFollower(), cast.secondFollower(), cast.stranger())) {
            actor.terminal().start();
            if (scene.grantOf(actor).status() != SessionStatus.PENDING) {
                throw new StepMissedException(actor.name() + ": its session starts pending");
            }
            Happenings happenings = scene.happenings();
            happenings.await(
                    "its InitRequest is accepted",
                    actor.name(),
                    TerminalEvent.EventAnswered.class,
                    Evidence.decided(EventType.INIT_REQUEST, Status.ACCEPTED));
            happenings.await(
                    "its SyncSnapshot is accepted",
                    actor.name(),
                    TerminalEvent.EventAnswered.class,
                    Evidence.decided(EventType.SYNC_SNAPSHOT, Status.ACCEPTED));
            happenings.await("sends a heartbeat", actor.name(), TerminalEvent.HeartbeatSent.class, sent -> true);
            scene.pace().pause(BREATH);
        }
    }
}
