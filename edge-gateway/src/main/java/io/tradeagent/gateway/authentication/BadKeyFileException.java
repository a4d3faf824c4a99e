package io.tradeagent.gateway.authentication;

import org.jspecify.annotations.Nullable;

/** The file of registered keys is of no use. The message names the place and quotes nothing of it. */
public final class BadKeyFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadKeyFileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
