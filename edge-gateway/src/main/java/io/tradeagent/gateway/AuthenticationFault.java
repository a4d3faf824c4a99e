package io.tradeagent.gateway;

import java.util.Locale;

/** Why a method does not vouch for a client. For metrics and audits; no client learns of it. */
public enum AuthenticationFault {
    /** Not of the form that the method asks for. */
    MALFORMED,
    /** No such key is registered for the account, or it is another. */
    KEY_UNKNOWN,
    /** The registered key is not valid yet, or not any longer. */
    KEY_OUTSIDE_VALIDITY,
    /** A token under an algorithm that is not on the list, {@code none} and HMAC among them. */
    ALGORITHM_REFUSED,
    /** A token signed with a key that its issuer does not publish. */
    SIGNING_KEY_UNKNOWN,
    /** A token whose signature is wrong. */
    SIGNATURE_INVALID,
    /** A token of another issuer. */
    ISSUER_MISMATCH,
    /** A token for another audience. */
    AUDIENCE_MISMATCH,
    /** A token that is not valid yet, or not any longer, or for ever. */
    TOKEN_OUTSIDE_VALIDITY,
    /** A token that names nobody. */
    SUBJECT_MISSING,
    /** A token without the scope that is asked for. */
    SCOPE_MISSING,
    /** A token for another account than the one that the client claims. */
    ACCOUNT_MISMATCH;

    /** As it stands in metrics and audits. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
