package io.tradeagent.outbox;

import java.util.Locale;

/** Why an order is not sent now. */
public enum Hindrance {
    /** The account has no session that could get it. */
    NO_SESSION(Kind.WAITING),
    /** The identity that it names was never seen. */
    IDENTITY_UNKNOWN(Kind.WAITING),
    /** The identity can receive; its terminal is not connected. */
    NOT_CONNECTED(Kind.WAITING),
    /** As much is on its way to the terminal as may be: the next ones go out as its answers come. */
    TERMINAL_BUSY(Kind.WAITING),
    /** A newer session was announced; its state is not known yet. */
    SESSION_CHANGING(Kind.WAITING),
    /** Sessions are authenticated, but none may submit orders. */
    ORDER_SUBMISSION_DISABLED(Kind.WAITING),
    /** The session waits for approval. */
    SESSION_PENDING(Kind.SUPPRESSED),
    /** The session's approval has run out. */
    APPROVAL_EXPIRED(Kind.SUPPRESSED),
    /** The session is over, and the identity has no other. */
    SESSION_TERMINATED(Kind.SUPPRESSED),
    /** Authenticated, but the terminal has not introduced itself in this session. */
    SESSION_NOT_READY(Kind.SUPPRESSED);

    private enum Kind {
        WAITING,
        SUPPRESSED
    }

    private final Kind kind;

    Hindrance(Kind kind) {
        this.kind = kind;
    }

    /** Whether a session was there and must not have it: operators get to see that. */
    public boolean suppresses() {
        return kind == Kind.SUPPRESSED;
    }

    /** The stable code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
