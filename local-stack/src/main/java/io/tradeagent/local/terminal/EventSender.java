package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.link.GatewayStream;
import io.tradeagent.local.terminal.wire.EventFrames;
import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends what the outbox has due, and notices when the platform does not answer. Used in the loop only. */
final class EventSender implements OrderDesk.Reports {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(250);
    private static final int RETRIES = 3;

    private final Loop loop;
    private final EventFrames frames;
    private final EventOutbox outbox;
    private final TerminalListener listener;
    private final Runnable stalled;

    private @Nullable GatewayStream stream;
    private Loop.@Nullable Timer watch;
    private Instant lastAnswer = Instant.EPOCH;
    private int retries;

    /**
     * Starts without a stream.
     *
     * @param stalled the connection brings no answers any more
     */
    EventSender(Loop loop, EventFrames frames, EventOutbox outbox, TerminalListener listener, Runnable stalled) {
        this.loop = loop;
        this.frames = frames;
        this.outbox = outbox;
        this.listener = listener;
        this.stalled = stalled;
    }

    void connected(GatewayStream opened) {
        stream = opened;
        retries = 0;
        pump();
    }

    void disconnected() {
        stream = null;
        stopWatching();
        outbox.disconnected();
    }

    void promoted() {
        outbox.promoted();
        pump();
    }

    @Override
    public boolean hasRoomFor(int events) {
        return outbox.hasRoomFor(events);
    }

    /** Puts an event into the outbox and sends it when its turn comes. */
    @Override
    public void add(EventType type, ObjectNode payload) {
        outbox.add(frames.frame(type, payload, loop.instant()));
        pump();
    }

    /** Adds an event in place of those of its type that are still unanswered. */
    void addInstead(EventType type, List<ObjectNode> payloads) {
        outbox.discard(type);
        payloads.forEach(payload -> add(type, payload));
    }

    void answered(List<EventResult> results) {
        lastAnswer = loop.instant();
        boolean retry = false;
        for (EventResult result : results) {
            outbox.answered(result)
                    .ifPresent(event -> listener.happened(new TerminalEvent.EventAnswered(event, result)));
            retry |= EventResult.RETRY_IN_ORDER.equals(result.code());
        }
        if (!retry) {
            retries = 0;
            pump();
        } else if (++retries <= RETRIES) {
            loop.after(RETRY_PAUSE, this::pump);
        } else {
            stalled.run();
        }
    }

    private void pump() {
        GatewayStream open = stream;
        if (open != null) {
            outbox.takeDue().forEach(event -> open.send(event.frame()));
            if (watch == null && outbox.inFlight() > 0) {
                lastAnswer = loop.instant();
                watch = loop.after(ANSWER_TIMEOUT, this::look);
            }
        }
    }

    /** A healthy platform answers within five seconds or closes the connection; one that does neither is not there. */
    private void look() {
        watch = null;
        if (outbox.inFlight() == 0) {
            return;
        }
        Instant patienceEnds = lastAnswer.plus(ANSWER_TIMEOUT);
        if (patienceEnds.isAfter(loop.instant())) {
            watch = loop.after(Duration.between(loop.instant(), patienceEnds), this::look);
        } else {
            stalled.run();
        }
    }

    private void stopWatching() {
        if (watch != null) {
            watch.cancel();
            watch = null;
        }
    }
}
