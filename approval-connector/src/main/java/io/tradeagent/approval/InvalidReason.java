package io.tradeagent.approval;

/** Why a message is dead-lettered. The codes are part of the contract with whoever sends and watches. */
public enum InvalidReason {

    /** It does not have the form of the decision that it claims to be. */
    INVALID_CONTRACT("InvalidContract"),

    /** Its subject names no decision. */
    UNKNOWN_TYPE("UnknownType"),

    /** It carries a signature that cannot be one. */
    BAD_SIGNATURE("BadSignature"),

    /** It approves until an instant that has passed. */
    EXPIRED("Expired");

    private final String code;

    InvalidReason(String code) {
        this.code = code;
    }

    /** The dead-letter reason. */
    public String code() {
        return code;
    }
}
