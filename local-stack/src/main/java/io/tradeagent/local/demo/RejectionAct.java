package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.StopReason;
import io.tradeagent.local.terminal.TerminalEvent;
import java.time.Duration;

/** An operator turns a terminal away. */
final class RejectionAct implements Act {

    private static final int CLOSE_CODE = 4002;

    @Override
    public String title() {
        return "3. The stranger is rejected: its session ends, and its terminal does not come back.";
    }

    @Override
    public void play(Scene scene) throws InterruptedException {
        Actor stranger = scene.cast().stranger();
        scene.operatorActs("rejects", stranger.name() + ", account " + stranger.accountId());
        scene.operator().reject(stranger.accountId(), scene.fingerprintOf(stranger), "unknown account");
        Happenings happenings = scene.happenings();
        happenings.await(
                "is told why",
                stranger.name(),
                TerminalEvent.ShutdownAnnounced.class,
                told -> told.reason().equals("rejected"));
        happenings.await(
                "its connection is closed with 4002",
                stranger.name(),
                TerminalEvent.Disconnected.class,
                gone -> gone.code() == CLOSE_CODE);
        happenings.await(
                "stops",
                stranger.name(),
                TerminalEvent.Stopped.class,
                stopped -> stopped.reason() == StopReason.REJECTED);
        scene.pace().pause(Duration.ofSeconds(2));
    }
}
