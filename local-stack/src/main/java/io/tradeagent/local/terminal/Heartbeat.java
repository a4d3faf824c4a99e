package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.link.GatewayStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends a sign of life at once and then at the interval that the platform asked for. Used in the loop only. */
final class Heartbeat {

    private final Loop loop;
    private final Supplier<String> frames;
    private final TerminalListener listener;
    private Loop.@Nullable Timer next;

    /** Does not beat yet.
     *
     * @param frames the present state as a frame */
    Heartbeat(Loop loop, Supplier<String> frames, TerminalListener listener) {
        this.loop = loop;
        this.frames = frames;
        this.listener = listener;
    }

    void start(GatewayStream stream, Duration interval) {
        stop();
        beat(stream, interval);
    }

    void stop() {
        if (next != null) {
            next.cancel();
            next = null;
        }
    }

    private void beat(GatewayStream stream, Duration interval) {
        stream.send(frames.get());
        listener.happened(new TerminalEvent.HeartbeatSent());
        next = loop.after(interval, () -> beat(stream, interval));
    }
}
