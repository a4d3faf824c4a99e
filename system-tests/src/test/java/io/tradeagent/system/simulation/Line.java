package io.tradeagent.system.simulation;

import io.tradeagent.system.pure.GatewayInstance;
import org.jspecify.annotations.Nullable;

/** A terminal's way to a gateway over a bad network, whatever carries it. */
interface Line {

    GatewayInstance gateway();

    /** Hands over an event, which is brought to the gateway some time, in order, or never. */
    void send(String event);

    /** The next message for the terminal; null: none. */
    @Nullable
    String read();

    /** Whether the terminal would notice that the line is of no use any more. */
    boolean over();

    /** The terminal is gone; what it has sent may still arrive. */
    void leave();

    /** The gateway's process has ended. */
    void lose();

    /** Lets one thing happen on the line, or brings the news that no more will; returns whether the line is still of use. */
    boolean move();
}
