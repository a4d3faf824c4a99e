package io.tradeagent.gateway;

import io.tradeagent.kernel.Identity;
import java.util.concurrent.CompletionStage;

/** The log that the session machine reads. */
@FunctionalInterface
public interface InboundLog {

    /**
     * Appends in the order of the calls.
     *
     * @return completes when the log holds the message durably; fails when that is not known in time
     */
    CompletionStage<?> append(Identity identity, ToSession message);
}
