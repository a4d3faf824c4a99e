package io.tradeagent.gateway;

import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What clients may do with sessions over request and reply. Blocks its callers, which should be virtual threads. */
public final class Sessions {

    /**
     * A session that was asked for.
     *
     * @param token that the client proves itself with from now on
     */
    public record Created(SessionView session, SessionToken token) {}

    private final Authentication authentication;
    private final SessionMachine machine;
    private final SessionTokens tokens;
    private final Admission admission;
    private final TenantQuota tenants;
    private final EventQuota quota;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    public Sessions(
            Authentication authentication,
            SessionMachine machine,
            SessionTokens tokens,
            Admission admission,
            TenantQuota tenants,
            EventQuota quota) {
        this.authentication = authentication;
        this.machine = machine;
        this.tokens = tokens;
        this.admission = admission;
        this.tenants = tenants;
        this.quota = quota;
    }

    /**
     * Asks for a session, retiring the identity's present one.
     *
     * @param idempotencyKey of the client; null where it gave none
     * @throws Refusal by the protocol's codes
     */
    public Created create(SessionRequest request, @Nullable String idempotencyKey, Source source) {
        AuthenticationMethod method = authentication.method(request);
        admission.admitCreation(source);
        Identity identity = authentication.identify(method, request, source);
        // Not before: whoever cannot prove to belong to a tenant must not use up what its own may have.
        tenants.admitCreation(request.account().tenant());
        if (idempotencyKey == null) {
            return create(identity, request, null, source);
        }
        String place = identity.key() + "/" + idempotencyKey;
        if (!inFlight.add(place)) {
            throw Refusal.of(ErrorCode.IDEMPOTENCY_IN_FLIGHT, "a request with this Idempotency-Key is being worked on");
        }
        try {
            return create(identity, request, idempotencyKey, source);
        } finally {
            inFlight.remove(place);
        }
    }

    private Created create(Identity identity, SessionRequest request, @Nullable String idempotencyKey, Source source) {
        SessionId session = new SessionId(UUID.randomUUID());
        Reply reply = machine.ask(
                identity, new ToSession.Create(newRequestId(), session, request, idempotencyKey, source.name()));
        Reply.Granted granted = granted(reply);
        SessionView view = sessionOf(granted);
        return new Created(view, tokens.sign(view.claims()));
    }

    /**
     * What the session of a token looks like.
     *
     * @throws Refusal by the protocol's codes
     */
    public SessionView query(TokenClaims claims) {
        quota.admit(claims);
        return sessionOf(granted(machine.ask(claims.identity(), new ToSession.Query(newRequestId(), claims))));
    }

    /**
     * Ends the session of a token.
     *
     * @throws Refusal by the protocol's codes
     */
    public void logout(TokenClaims claims) {
        quota.admit(claims);
        granted(machine.ask(claims.identity(), new ToSession.Logout(newRequestId(), claims)));
    }

    /**
     * The claims of a token.
     *
     * @throws Refusal {@code token_invalid} if this deployment did not sign it
     */
    public TokenClaims authenticate(SessionToken token) {
        return tokens.verify(token)
                .orElseThrow(
                        () -> Refusal.of(ErrorCode.TOKEN_INVALID, "the bearer token is not one of this deployment"));
    }

    private static String newRequestId() {
        return UUID.randomUUID().toString();
    }

    private static Reply.Granted granted(Reply reply) {
        return switch (reply) {
            case Reply.Granted granted -> granted;
            case Reply.Refused refused -> throw Refusal.bySessionMachine(refused.code());
        };
    }

    private static SessionView sessionOf(Reply.Granted granted) {
        SessionView session = granted.session();
        if (session == null) {
            throw new IllegalStateException("the session machine granted a request without a session");
        }
        return session;
    }
}
