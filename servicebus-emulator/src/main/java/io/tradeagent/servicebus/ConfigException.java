package io.tradeagent.servicebus;

import org.jspecify.annotations.Nullable;

/** A configuration cannot be read, contradicts itself, or asks for what the emulator does not do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        this(message, null);
    }

    ConfigException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
