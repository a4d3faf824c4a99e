package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.AuthenticationFault;

/** A token is worth nothing here. Expected, so it carries no stack trace; nor anything of the token. */
final class TokenRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final AuthenticationFault fault;

    TokenRefusedException(AuthenticationFault fault) {
        super(fault.text(), null, false, false);
        this.fault = fault;
    }

    AuthenticationFault fault() {
        return fault;
    }
}
