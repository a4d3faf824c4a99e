package io.tradeagent.local.platform;

import org.jspecify.annotations.Nullable;

/** The platform cannot start or go on; the message says why in one line that is fit for a user. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * States a failure.
     *
     * @param message one line for a user
     * @param cause for the log; null if there is no more to say
     */
    public PlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Says in one line what was wrong at the bottom of it. */
    static String rootCause(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
