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
}
