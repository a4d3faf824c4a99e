package io.tradeagent.copy.request;

import io.tradeagent.copy.execution.Execution;

/** What becomes of a request. */
public sealed interface RequestAnswer {

    /**
     * It counts as a deal of the leader.
     *
     * @param execution the deal
     */
    record Taken(Execution execution) implements RequestAnswer {}

    /**
     * It changes nothing.
     *
     * @param because why
     */
    record Refused(RequestRefusal because) implements RequestAnswer {}
}
