package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;

/** Counts refusals by their codes. */
@FunctionalInterface
public interface RefusalCounter {

    /** One more. */
    void count(ErrorCode code);
}
