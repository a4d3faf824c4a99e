package io.tradeagent.schemas.topics;

/**
 * A topic exists in a form that the platform cannot work with. Final: somebody has to change the topic or the
 * configuration.
 */
public final class TopicLayoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicLayoutException(String message) {
        super(message);
    }
}
