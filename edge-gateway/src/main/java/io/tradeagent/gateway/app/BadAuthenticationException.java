package io.tradeagent.gateway.app;

import org.jspecify.annotations.Nullable;

/** The authentication methods cannot be what the settings ask for. The message says what to set and quotes no secret. */
public final class BadAuthenticationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadAuthenticationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
