package io.tradeagent.gateway.http;

import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.SessionToken;
import io.tradeagent.gateway.Source;
import io.tradeagent.kernel.Account;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what clients say in headers, the same for REST and WebSocket. */
public final class ClientHeaders {

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "bearer ";
    private static final String ACCOUNT = "X-TradeAgent-Account";
    private static final String SANDBOX = "X-TradeAgent-Sandbox";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final Pattern IDEMPOTENCY_KEY_FORM = Pattern.compile("[!-~]{1,128}");

    private ClientHeaders() {}

    /**
     * The bearer token.
     *
     * @throws Refusal {@code token_missing} if there is none
     */
    public static SessionToken token(HttpServletRequest request) {
        String authorization = request.getHeader(AUTHORIZATION);
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            throw Refusal.of(ErrorCode.TOKEN_MISSING, "Authorization: Bearer <session_token> is required");
        }
        return new SessionToken(authorization.substring(BEARER.length()).strip());
    }

    /**
     * Compares the account that a client names beside its token or body, where it names one.
     *
     * @throws Refusal {@code account_mismatch}
     */
    public static void requireAccount(HttpServletRequest request, Account account) {
        String named = request.getHeader(ACCOUNT);
        if (named != null && !named.equals(account.id())) {
            throw Refusal.of(ErrorCode.ACCOUNT_MISMATCH, ACCOUNT + " names another account");
        }
    }

    /** Whether the client asks for a sandbox; false where it says nothing. */
    static boolean sandbox(HttpServletRequest request) {
        String sandbox = request.getHeader(SANDBOX);
        if (sandbox == null || sandbox.equalsIgnoreCase("false")) {
            return false;
        }
        if (sandbox.equalsIgnoreCase("true")) {
            return true;
        }
        throw Refusal.invalid(SANDBOX, "must be true or false");
    }

    /** The key under which a repetition counts as the same request; null where the client gave none. */
    static @Nullable String idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader(IDEMPOTENCY_KEY);
        if (key != null && !IDEMPOTENCY_KEY_FORM.matcher(key).matches()) {
            throw Refusal.invalid(IDEMPOTENCY_KEY, "must be 1 to 128 printable ASCII characters");
        }
        return key;
    }

    /** Where the request comes from. */
    public static Source source(HttpServletRequest request) {
        try {
            // The container gives the peer's address as a literal, so nothing is looked up.
            return Source.of(InetAddress.getByName(request.getRemoteAddr()));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("the peer has no address", e);
        }
    }
}
