package io.tradeagent.gateway.app;

import org.jspecify.annotations.Nullable;

/** The gateway's secrets are missing or unfit. The message says what to set and quotes nothing. */
public final class BadKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
