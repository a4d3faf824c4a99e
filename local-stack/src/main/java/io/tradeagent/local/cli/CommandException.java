package io.tradeagent.local.cli;

/** A command cannot do what it was asked; the message says why in one line. */
public final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * States a failure.
     *
     * @param message one line for a user
     */
    public CommandException(String message) {
        super(message);
    }

    /**
     * States a failure that follows from another.
     *
     * @param message one line for a user
     */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
