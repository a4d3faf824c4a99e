package io.tradeagent.gateway.authentication;

import io.tradeagent.gateway.AuthKey;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A token (JWT) that somebody else has signed for the account: {@code broker_token} for a broker's, {@code oauth_client_credentials} for an
 * authorization server's access token.
 *
 * <p>The identity is of issuer and subject, not of the token: tokens are short-lived, and a new one must not need a new approval.
 */
public final class IssuedToken implements AuthenticationMethod {

    /** The method for tokens of brokers. */
    public static final String BROKER_TOKEN = "broker_token";

    /** The method for access tokens of OAuth clients. */
    public static final String OAUTH_CLIENT_CREDENTIALS = "oauth_client_credentials";

    private final String name;
    private final TokenIssuers issuers;
    private final Fingerprints fingerprints;
    private final InstantSource clock;

    /** @param name of the method */
    public IssuedToken(String name, TokenIssuers issuers, Fingerprints fingerprints, InstantSource clock) {
        this.name = name;
        this.issuers = issuers;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean serves(TenantId tenant) {
        return issuers.of(tenant).isPresent();
    }

    @Override
    public Verdict judge(Account account, AuthKey key) {
        Optional<TrustedIssuer> issuer = issuers.of(account.tenant());
        return issuer.isPresent()
                ? judge(issuer.get(), account, key)
                : new Verdict.Refused(AuthenticationFault.ISSUER_MISMATCH);
    }

    private Verdict judge(TrustedIssuer issuer, Account account, AuthKey key) {
        try {
            String subject = issuer.subject(key.secret(), account, clock.instant());
            return new Verdict.Vouched(fingerprints.identity(name, account, issuer.name(), subject));
        } catch (TokenRefusedException e) {
            return new Verdict.Refused(e.fault());
        } catch (IssuerUnavailableException e) {
            return new Verdict.Unavailable(IssuerKeys.retryAfter());
        }
    }
}
