package io.tradeagent.gateway.app;

/** The gateway would be open to others without protection. The message says in one line what to set. */
final class ExposureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExposureException(String message) {
        super(message);
    }
}
