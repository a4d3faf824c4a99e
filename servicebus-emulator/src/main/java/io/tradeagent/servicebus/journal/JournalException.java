package io.tradeagent.servicebus.journal;

import org.jspecify.annotations.Nullable;

/** The data directory cannot be used, is damaged, or did not take a write. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
