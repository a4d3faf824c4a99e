package io.tradeagent.session;

/** Where an identity trades; fixed by its first session, for nothing of a sandbox may ever reach a live account. */
public enum Environment {
    /** No session has been seen yet. */
    UNSEEN,
    LIVE,
    SANDBOX
}
