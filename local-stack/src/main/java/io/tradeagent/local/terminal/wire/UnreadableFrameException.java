package io.tradeagent.local.terminal.wire;

/** A frame of the gateway does not follow the protocol. */
public final class UnreadableFrameException extends RuntimeException {

    UnreadableFrameException(Exception cause) {
        super("a frame of the gateway does not follow the protocol: " + cause.getMessage(), cause);
    }
}
