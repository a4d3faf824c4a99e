package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;

/** Counts what is refused, by codes and by limits. */
public interface RefusalCounter {

    /** One more refusal by the rules. */
    void count(Refusal refusal);

    /** One more answer of this code that no rule is behind. */
    void count(ErrorCode code);
}
