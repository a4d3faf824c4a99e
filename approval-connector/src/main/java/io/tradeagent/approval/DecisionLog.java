package io.tradeagent.approval;

import org.jspecify.annotations.Nullable;

/** Where decisions become part of the platform's history. */
public interface DecisionLog {

    /**
     * Appends a decision and returns when it cannot be lost any more. While the log is out of reach this waits and tries
     * again, without limit; a decision may then stand in the log twice, under the same id.
     *
     * @param traceparent W3C trace context of the cause; null where there is none
     * @throws NotDurableException when the log is closed meanwhile: whether the decision is in it is not known
     * @throws InterruptedException when the caller is to stop: whether the decision is in it is not known
     */
    void append(OperatorDecision decision, @Nullable String traceparent)
            throws NotDurableException, InterruptedException;
}
