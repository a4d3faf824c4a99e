package io.tradeagent.gateway.websocket;

import io.tradeagent.gateway.Attachments;
import io.tradeagent.gateway.EventIntake;
import io.tradeagent.gateway.SocketConnection;
import io.tradeagent.gateway.Ticker;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What all sockets share. */
public final class StreamSockets {

    private final EventIntake intake;
    private final Attachments attachments;
    private final ScheduledExecutorService timer;
    private final Ticker ticker;

    /** @param timer for tasks that take no time */
    public StreamSockets(EventIntake intake, Attachments attachments, ScheduledExecutorService timer, Ticker ticker) {
        this.intake = intake;
        this.attachments = attachments;
        this.timer = timer;
        this.ticker = ticker;
    }

    StreamSocket of(SocketConnection connection) {
        return new StreamSocket(connection, this);
    }

    void receive(SocketConnection connection, String text) {
        intake.receive(connection, text);
    }

    void receiveBinary(SocketConnection connection) {
        intake.receiveBinary(connection);
    }

    /** A frame larger than the protocol's, which ends its connection. */
    void receiveTooLarge() {
        intake.receiveTooLarge();
    }

    void gone(SocketConnection connection, int code) {
        attachments.detach(connection, code);
    }

    void later(Duration delay, Runnable task) {
        timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    long nanos() {
        return ticker.nanos();
    }
}
