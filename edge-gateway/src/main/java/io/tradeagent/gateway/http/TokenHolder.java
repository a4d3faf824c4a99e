package io.tradeagent.gateway.http;

import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;

/** Finds out whose session a request is about. */
final class TokenHolder {

    private final Sessions sessions;

    TokenHolder(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * The claims of the request's token.
     *
     * @throws Refusal {@code token_missing}, {@code token_invalid} or {@code account_mismatch}
     */
    TokenClaims of(HttpServletRequest request) {
        TokenClaims claims = sessions.authenticate(ClientHeaders.token(request));
        ClientHeaders.requireAccount(request, claims.identity().account());
        return claims;
    }
}
