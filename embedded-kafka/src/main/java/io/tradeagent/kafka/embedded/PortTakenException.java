package io.tradeagent.kafka.embedded;

/** Another program listens on the port that the embedded broker was told to use. */
public final class PortTakenException extends KafkaStartException {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortTakenException(int port, Throwable cause) {
        super("Port " + port + " is taken by another program; Kafka cannot listen on 127.0.0.1:" + port, cause);
        this.port = port;
    }

    /**
     * Names the port.
     *
     * @return the port that was asked for and is not free
     */
    public int port() {
        return port;
    }
}
