package io.tradeagent.gateway.app;

import io.tradeagent.gateway.authentication.ClaimRules;
import io.tradeagent.gateway.authentication.DiscoveredKeys;
import io.tradeagent.gateway.authentication.IssuerAddress;
import io.tradeagent.gateway.authentication.JsonDownload;
import io.tradeagent.gateway.authentication.KeySource;
import io.tradeagent.gateway.authentication.PublishedKeys;
import io.tradeagent.gateway.authentication.TrustedIssuer;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An issuer of tokens.
 *
 * @param issuer its name, exactly as it stands in its tokens
 * @param jwksUri where it publishes its keys; null to ask its metadata
 * @param audience that a token must be meant for
 * @param algorithms that count
 * @param accountClaim the claim that holds the account
 * @param scope that a token must have; null for any
 * @param clockSkew by which clocks may differ
 */
public record IssuerSettings(
        @DefaultValue("") String issuer,
        @Nullable URI jwksUri,
        @DefaultValue("") String audience,
        @DefaultValue({"RS256", "ES256"}) Set<String> algorithms,
        @DefaultValue("account_id") String accountClaim,
        @Nullable String scope,
        @DefaultValue("30s") Duration clockSkew) {

    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    static void check(String place, @Nullable IssuerSettings settings, SettingViolations violations) {
        if (settings != null) {
            settings.check(place, violations);
        }
    }

    /** Also asks for a scope: an authorization server's tokens for other purposes must not open sessions. */
    static void checkScoped(String place, @Nullable IssuerSettings settings, SettingViolations violations) {
        if (settings != null) {
            settings.check(place, violations);
            violations.require(settings.scope != null && !settings.scope.isBlank(), place + ".scope", "must be set");
        }
    }

    private void check(String place, SettingViolations violations) {
        violations
                .require(!issuer.isBlank(), place + ".issuer", "must be set")
                .require(!audience.isBlank(), place + ".audience", "must be set")
                .require(!accountClaim.isBlank(), place + ".account-claim", "must be set")
                .require(
                        !algorithms.isEmpty() && TrustedIssuer.ALGORITHMS.containsAll(algorithms),
                        place + ".algorithms",
                        "must be of "
                                + TrustedIssuer.ALGORITHMS.stream().sorted().toList())
                .require(
                        !clockSkew.isNegative() && clockSkew.compareTo(MOST_SKEW) <= 0,
                        place + ".clock-skew",
                        "must be from 0s to 5m")
                .require(
                        IssuerAddress.parse(jwksUri == null ? issuer : jwksUri.toString())
                                .isPresent(),
                        place + (jwksUri == null ? ".issuer" : ".jwks-uri"),
                        "must be an https address to fetch keys from (http on this machine alone)");
    }

    KeySource keySource(JsonDownload download) {
        return jwksUri == null ? new DiscoveredKeys(download, issuer) : new PublishedKeys(download, jwksUri);
    }

    ClaimRules claimRules() {
        return new ClaimRules(issuer, audience, accountClaim, scope, clockSkew);
    }
}
