package io.tradeagent.kafka.embedded;

/** The embedded broker did not start; the message says why in one line. */
public class KafkaStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KafkaStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
