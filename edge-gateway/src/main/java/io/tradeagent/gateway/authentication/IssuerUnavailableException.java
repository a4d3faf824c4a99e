package io.tradeagent.gateway.authentication;

/** An issuer's keys cannot be had now, so nobody can say what its tokens are worth. */
final class IssuerUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException() {
        super("the keys of an issuer cannot be had", null, false, false);
    }
}
