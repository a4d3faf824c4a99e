package io.tradeagent.session;

/** What a terminal says that its account can do. */
public enum Capability {
    /** Orders can be submitted: AutoTrading is on and the account may trade. */
    ORDER_SUBMISSION
}
