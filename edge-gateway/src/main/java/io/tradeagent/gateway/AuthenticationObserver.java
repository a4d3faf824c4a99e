package io.tradeagent.gateway;

/** Learns of authentications that did not succeed. Called for each, on the thread of the request: must be quick and bounded. */
public interface AuthenticationObserver {

    /** The method did not vouch for the client. */
    void refused(Attempt attempt, AuthenticationFault fault);

    /** The account is locked for the source; the method was not asked, or its verdict did not count. */
    void lockedOut(Attempt attempt);

    /** The method could not tell. */
    void unavailable(Attempt attempt);
}
