package io.tradeagent.local.client;

/** A topic or partition that does not exist was to be read. */
public final class UnknownTopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A topic that does not exist. */
    public UnknownTopicException(String topic) {
        super("There is no topic " + topic);
    }

    /** A partition that the topic does not have. */
    UnknownTopicException(String topic, int partition) {
        super("There is no partition " + partition + " of " + topic);
    }
}
