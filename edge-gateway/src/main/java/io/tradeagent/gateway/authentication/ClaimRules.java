package io.tradeagent.gateway.authentication;

import com.nimbusds.jwt.JWTClaimsSet;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.kernel.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a token has to say.
 *
 * @param issuer that it must be of
 * @param audience that it must be meant for
 * @param accountClaim names the claim that must hold the account: a text, a whole number, or a list of such
 * @param scope that it must have; null if none is asked for
 * @param skew by which the issuer's clock may differ from this one
 */
public record ClaimRules(
        String issuer,
        String audience,
        String accountClaim,
        @Nullable String scope,
        Duration skew) {

    private static final int LONGEST_SUBJECT = 1024;

    /**
     * Judges claims whose signature is right.
     *
     * @return the subject
     */
    String subject(JWTClaimsSet claims, Account account, Instant now) throws TokenRefusedException {
        require(issuer.equals(claims.getIssuer()), AuthenticationFault.ISSUER_MISMATCH);
        require(claims.getAudience().contains(audience), AuthenticationFault.AUDIENCE_MISMATCH);
        require(inTime(claims, now), AuthenticationFault.TOKEN_OUTSIDE_VALIDITY);
        require(scope == null || scopes(claims).anyMatch(scope::equals), AuthenticationFault.SCOPE_MISSING);
        require(
                texts(claims.getClaim(accountClaim)).anyMatch(account.id()::equals),
                AuthenticationFault.ACCOUNT_MISMATCH);
        String subject = claims.getSubject();
        require(
                subject != null && !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT,
                AuthenticationFault.SUBJECT_MISSING);
        return String.valueOf(subject);
    }

    private boolean inTime(JWTClaimsSet claims, Instant now) {
        Date expires = claims.getExpirationTime();
        Date begins = claims.getNotBeforeTime();
        return expires != null
                && now.minus(skew).isBefore(expires.toInstant())
                && (begins == null || !now.plus(skew).isBefore(begins.toInstant()));
    }

    /** RFC 8693 has one text with spaces between; some issuers have a list, under the name {@code scp}. */
    private static Stream<String> scopes(JWTClaimsSet claims) {
        return Stream.of("scope", "scp")
                .flatMap(name -> texts(claims.getClaim(name)))
                .flatMap(text -> Arrays.stream(text.split(" ", -1)));
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> several ? several.stream().flatMap(ClaimRules::text) : text(claim);
    }

    private static Stream<String> text(@Nullable Object value) {
        if (value instanceof String text) {
            return Stream.of(text);
        }
        return value instanceof Integer || value instanceof Long ? Stream.of(String.valueOf(value)) : Stream.empty();
    }

    private static void require(boolean fine, AuthenticationFault otherwise) throws TokenRefusedException {
        if (!fine) {
            throw new TokenRefusedException(otherwise);
        }
    }
}
