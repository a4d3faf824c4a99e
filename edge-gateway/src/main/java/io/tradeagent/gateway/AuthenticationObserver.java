package io.tradeagent.gateway;

/** Learns of authentications that did not succeed. Called for each, on the thread of the request: must be quick and bounded. */
public interface AuthenticationObserver {

    /** The method did not vouch for the client. */
    void refused(Attempt attempt, AuthenticationFault fault);

    /**
     * The method was not asked, or its verdict did not count, because too much had failed before.
     *
     * @param limit of the account from this source, or of the source
     */
    void lockedOut(Attempt attempt, Limit limit);

    /** The method could not tell. */
    void unavailable(Attempt attempt);
}
