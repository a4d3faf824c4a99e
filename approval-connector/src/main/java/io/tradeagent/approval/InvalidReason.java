package io.tradeagent.approval;

/** Why a message is dead-lettered. The codes are part of the contract with whoever sends and watches. */
public enum InvalidReason {

    /** It does not have the form of the decision that it claims to be. */
    INVALID_CONTRACT("InvalidContract"),

    /** Its subject names no decision. */
    UNKNOWN_TYPE("UnknownType"),

    /** Its signature is not one that a known key made for it, or is missing where there has to be one. */
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
