package io.tradeagent.system.simulation;

import io.tradeagent.system.pure.GatewayInstance;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps what is on its way, until one end of the line is gone. */
abstract class QueuedLine implements Line {

    private final GatewayInstance gateway;
    private final Deque<String> toGateway = new ArrayDeque<>();
    private final Deque<String> toTerminal = new ArrayDeque<>();
    private boolean gatewayIsGone;
    private boolean terminalIsGone;

    QueuedLine(GatewayInstance gateway) {
        this.gateway = gateway;
    }

    @Override
    public final GatewayInstance gateway() {
        return gateway;
    }

    @Override
    public final void send(String event) {
        toGateway.add(event);
    }

    /** The next event for the gateway; null: none. */
    final @Nullable String nextEvent() {
        return toGateway.poll();
    }

    final boolean hasEvents() {
        return !toGateway.isEmpty();
    }

    @Override
    public final @Nullable String read() {
        return toTerminal.poll();
    }

    /** A message is on its way to the terminal, and lost where that is gone. */
    final void tell(String message) {
        if (!terminalIsGone) {
            toTerminal.add(message);
        }
    }

    @Override
    public final boolean over() {
        return gatewayIsGone && toTerminal.isEmpty();
    }

    @Override
    public final void leave() {
        terminalIsGone = true;
        toTerminal.clear();
    }

    final boolean left() {
        return terminalIsGone;
    }

    @Override
    public final void lose() {
        end();
        toGateway.clear();
    }

    /** Nothing reaches the gateway any more; what is on its way to the terminal still arrives. */
    final void end() {
        gatewayIsGone = true;
    }

    final boolean ended() {
        return gatewayIsGone;
    }
}
