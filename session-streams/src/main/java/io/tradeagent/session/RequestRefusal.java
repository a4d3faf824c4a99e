package io.tradeagent.session;

/** Why a request was not granted. */
public enum RequestRefusal {
    /** The token's session is over, or another one has taken its place. */
    SESSION_TERMINATED("session_terminated"),
    /** The identity was first seen in the other environment. */
    SANDBOX_MISMATCH("sandbox_mismatch"),
    /** Too many identities of the account wait for an approval already. */
    TOO_MANY_PENDING("rate_limited"),
    /** The idempotency key was used with another body. */
    IDEMPOTENCY_CONFLICT("idempotency_conflict");

    private final String code;

    RequestRefusal(String code) {
        this.code = code;
    }

    /** The protocol's stable name. */
    public String code() {
        return code;
    }
}
