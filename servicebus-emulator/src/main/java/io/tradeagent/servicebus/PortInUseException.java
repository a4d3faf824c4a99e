package io.tradeagent.servicebus;

/** The port that the emulator was to listen on is taken. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int port;

    PortInUseException(int port, Throwable cause) {
        super("port " + port + " is taken; choose another one, or 0 for a free one", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
