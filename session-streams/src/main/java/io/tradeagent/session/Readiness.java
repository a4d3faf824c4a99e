package io.tradeagent.session;

/** Whether an authenticated session may receive sequenced messages. */
public enum Readiness {
    /** Its InitAck has not been sent in this epoch. */
    AWAITING_INIT,
    /** Its InitAck has been sent; stays so across reconnects. */
    READY
}
