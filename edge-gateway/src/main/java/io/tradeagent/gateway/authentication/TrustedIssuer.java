package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.kernel.Account;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An issuer whose tokens count, and what they must say. Keys come from the issuer's published set alone: addresses, certificates and keys
 * that a token brings along are not looked at.
 */
public final class TrustedIssuer {

    /** All signatures with a public key that can be verified; neither {@code none} nor HMAC can ever be allowed. */
    public static final Set<String> ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    /** Of access tokens (RFC 9068) and plain ones; other kinds, such as logout tokens, prove nothing here. */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final Set<String> algorithms;
    private final IssuerKeys keys;
    private final ClaimRules claims;

    /** @param algorithms that count, of {@link #ALGORITHMS} */
    public TrustedIssuer(Set<String> algorithms, IssuerKeys keys, ClaimRules claims) {
        if (!ALGORITHMS.containsAll(algorithms)) {
            throw new IllegalArgumentException("algorithms must be of " + ALGORITHMS);
        }
        this.algorithms = Set.copyOf(algorithms);
        this.keys = keys;
        this.claims = claims;
    }

    String name() {
        return claims.issuer();
    }

    /**
     * The subject of a token.
     *
     * @throws TokenRefusedException if the token is worth nothing
     * @throws IssuerUnavailableException if nobody can tell now
     */
    String subject(String token, Account account, Instant now)
            throws TokenRefusedException, IssuerUnavailableException {
        try {
            SignedJWT jwt = signed(token);
            requireSignature(jwt);
            JWTClaimsSet said = jwt.getJWTClaimsSet();
            if (said == null) {
                throw new TokenRefusedException(AuthenticationFault.MALFORMED);
            }
            return claims.subject(said, account, now);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRefusedException(AuthenticationFault.MALFORMED);
        }
    }

    private SignedJWT signed(String token) throws ParseException, TokenRefusedException {
        // Under "none" it is a JWT too, but not a signed one.
        if (!(JWTParser.parse(token) instanceof SignedJWT jwt)
                || !algorithms.contains(jwt.getHeader().getAlgorithm().getName())) {
            throw new TokenRefusedException(AuthenticationFault.ALGORITHM_REFUSED);
        }
        JWSHeader header = jwt.getHeader();
        boolean known = header.getType() == null
                || TYPES.contains(header.getType().getType().toLowerCase(Locale.ROOT));
        if (!known) {
            throw new TokenRefusedException(AuthenticationFault.MALFORMED);
        }
        return jwt;
    }

    private void requireSignature(SignedJWT jwt) throws TokenRefusedException, IssuerUnavailableException {
        List<JWK> candidates = keys.candidates(jwt.getHeader());
        if (candidates.isEmpty()) {
            throw new TokenRefusedException(AuthenticationFault.SIGNING_KEY_UNKNOWN);
        }
        for (JWK candidate : candidates) {
            if (signedWith(candidate, jwt)) {
                return;
            }
        }
        throw new TokenRefusedException(AuthenticationFault.SIGNATURE_INVALID);
    }

    private static boolean signedWith(JWK key, SignedJWT jwt) {
        try {
            return jwt.verify(verifier(key, jwt.getHeader().getAlgorithm()));
        } catch (JOSEException | IllegalStateException e) {
            // A key of another curve, a signature of another length: not signed with this one.
            return false;
        }
    }

    private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
        if (key instanceof RSAKey rsa && JWSAlgorithm.Family.RSA.contains(algorithm)) {
            return new RSASSAVerifier(rsa.toRSAPublicKey());
        }
        if (key instanceof ECKey ec && JWSAlgorithm.Family.EC.contains(algorithm)) {
            return new ECDSAVerifier(ec.toECPublicKey());
        }
        throw new JOSEException("a key of another kind");
    }
}
