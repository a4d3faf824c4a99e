package io.tradeagent.local.registry;

import org.jspecify.annotations.Nullable;

/** The schema registry did not start; the message says why in one line that is fit for a user. */
public final class RegistryStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
