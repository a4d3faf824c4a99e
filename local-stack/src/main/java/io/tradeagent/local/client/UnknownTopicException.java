package io.tradeagent.local.client;

/** A topic that does not exist was to be read. */
public final class UnknownTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTopicException(String topic) {
        super("There is no topic " + topic);
    }
}
