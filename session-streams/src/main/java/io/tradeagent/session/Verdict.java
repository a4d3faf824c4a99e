package io.tradeagent.session;

/** What operators last said about an identity. */
public enum Verdict {
    NONE,
    APPROVED,
    /** Also keeps a policy of automatic approval from undoing the operator's word. */
    REJECTED
}
