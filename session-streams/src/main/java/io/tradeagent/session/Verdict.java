package io.tradeagent.session;

/** What operators last said about an identity. Anything but {@link #NONE} keeps a policy of automatic approval out. */
public enum Verdict {
    NONE,
    APPROVED,
    REJECTED
}
