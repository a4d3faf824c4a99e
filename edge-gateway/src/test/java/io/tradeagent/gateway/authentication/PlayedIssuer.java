package io.tradeagent.gateway.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An issuer that publishes what a test wants published. */
final class PlayedIssuer implements KeySource {

    static final String NAME = "https://issuer.example";
    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    final List<JWK> published = new ArrayList<>();
    boolean down;
    int fetches;

    @Override
    public JWKSet fetch() throws IOException {
        fetches++;
        if (down) {
            throw new IOException("down");
        }
        return new JWKSet(published).toPublicJWKSet();
    }

    ECKey publishEc(String id) {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
            published.add(key);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that nobody publishes. */
    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Claims that are as they should be. */
    static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .subject("client-1")
                .audience(List.of("other", "tradeagent"))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .notBeforeTime(Date.from(NOW.minusSeconds(60)))
                .claim("account_id", "5012345")
                .claim("scope", "openid tradeagent.session");
    }

    static String token(RSAKey key) {
        return token(key, claims());
    }

    static String token(RSAKey key, JWTClaimsSet.Builder claims) {
        return token(key, claims, header -> header);
    }

    static String token(RSAKey key, JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> header) {
        try {
            return sign(JWSAlgorithm.RS256, key, new RSASSASigner(key), claims, header);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(ECKey key) {
        try {
            return sign(JWSAlgorithm.ES256, key, new ECDSASigner(key), claims(), header -> header);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(
            JWSAlgorithm algorithm,
            JWK key,
            JWSSigner signer,
            JWTClaimsSet.Builder claims,
            UnaryOperator<JWSHeader.Builder> header)
            throws JOSEException {
        JWSHeader.Builder builder = new JWSHeader.Builder(algorithm).keyID(key.getKeyID());
        SignedJWT token = new SignedJWT(header.apply(builder).build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
