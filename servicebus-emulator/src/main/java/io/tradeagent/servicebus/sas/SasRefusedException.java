package io.tradeagent.servicebus.sas;

/** A token was not accepted. The message names the reason and nothing of the token. */
public final class SasRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        MALFORMED("InvalidToken: The token is not a shared access signature."),
        INVALID_SIGNATURE("InvalidSignature: The token has an invalid signature."),
        EXPIRED("ExpiredToken: The token is expired."),
        WRONG_AUDIENCE("InvalidAudience: The token is for another address.");

        private final String description;

        Reason(String description) {
            this.description = description;
        }
    }

    private final Reason reason;

    SasRefusedException(Reason reason) {
        super(reason.description, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
