package io.tradeagent.local.data;

import org.jspecify.annotations.Nullable;

/** The data directory cannot be used; the message says why in one line that is fit for a user. */
public final class DataDirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataDirectoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
