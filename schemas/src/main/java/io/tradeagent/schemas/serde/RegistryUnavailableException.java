package io.tradeagent.schemas.serde;

import org.apache.kafka.common.errors.RetriableException;

/** The schema registry could not be asked. Says nothing about the record: the same call may succeed later. */
public final class RegistryUnavailableException extends RetriableException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message) {
        super(message);
    }

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
