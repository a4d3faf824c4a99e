package io.tradeagent.gateway.authentication;

import static io.tradeagent.gateway.authentication.Keys.judge;
import static io.tradeagent.gateway.authentication.Keys.refused;
import static io.tradeagent.gateway.authentication.Keys.vouched;
import static io.tradeagent.gateway.authentication.PlayedIssuer.claims;
import static io.tradeagent.gateway.authentication.PlayedIssuer.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.ManualTicker;
import io.tradeagent.gateway.Verdict;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.TenantId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuedTokenTest {

    private static final TenantId ACME = Keys.ACCOUNT.tenant();
    private static final ClaimRules RULES =
            new ClaimRules(PlayedIssuer.NAME, "tradeagent", "account_id", "tradeagent.session", Duration.ofSeconds(30));
    /** Making one takes a processor for a while, so all tests share them. */
    private static final RSAKey KEY = PlayedIssuer.rsa("k1");

    private static final RSAKey ATTACKERS = PlayedIssuer.rsa("k1");

    private final PlayedIssuer issuer = new PlayedIssuer();
    private final IssuedToken method = method("broker_token");

    IssuedTokenTest() {
        issuer.published.add(KEY);
    }

    private IssuedToken method(String name) {
        IssuerKeys keys = new IssuerKeys(issuer, new ManualTicker(), failure -> {});
        TrustedIssuer trusted = new TrustedIssuer(Set.of("RS256", "ES256"), keys, RULES);
        return new IssuedToken(
                name,
                new TokenIssuers(Map.of(ACME, trusted), Set.of(ACME, new TenantId("bare")), null),
                Keys.FINGERPRINTS,
                () -> PlayedIssuer.NOW);
    }

    @Test
    void aTokenOfTheIssuerForTheAccountIsVouchedFor() {
        String elliptic = token(issuer.publishEc("k2"));

        assertThat(judge(method, token(KEY))).isInstanceOf(Verdict.Vouched.class);
        assertThat(judge(method, elliptic)).isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void theIdentityIsOfIssuerAndSubjectAndNotOfTheToken() {
        String later = token(KEY, claims().expirationTime(Date.from(PlayedIssuer.NOW.plusSeconds(3600))));
        String another = token(KEY, claims().subject("client-2"));

        assertThat(vouched(method, later)).isEqualTo(vouched(method, token(KEY)));
        assertThat(vouched(method, another)).isNotEqualTo(vouched(method, token(KEY)));
        assertThat(vouched(method("oauth_client_credentials"), token(KEY))).isNotEqualTo(vouched(method, token(KEY)));
    }

    static Stream<Arguments> claimsThatDoNotCount() {
        return Stream.of(
                Arguments.of(claims().issuer("https://other.example"), AuthenticationFault.ISSUER_MISMATCH),
                Arguments.of(claims().issuer(null), AuthenticationFault.ISSUER_MISMATCH),
                Arguments.of(claims().audience("another"), AuthenticationFault.AUDIENCE_MISMATCH),
                Arguments.of(claims().audience((String) null), AuthenticationFault.AUDIENCE_MISMATCH),
                Arguments.of(claims().expirationTime(at(-30)), AuthenticationFault.TOKEN_OUTSIDE_VALIDITY),
                Arguments.of(claims().expirationTime(null), AuthenticationFault.TOKEN_OUTSIDE_VALIDITY),
                Arguments.of(claims().notBeforeTime(at(31)), AuthenticationFault.TOKEN_OUTSIDE_VALIDITY),
                Arguments.of(claims().claim("scope", "openid"), AuthenticationFault.SCOPE_MISSING),
                Arguments.of(claims().claim("scope", "tradeagent.session.read"), AuthenticationFault.SCOPE_MISSING),
                Arguments.of(claims().claim("account_id", "777"), AuthenticationFault.ACCOUNT_MISMATCH),
                Arguments.of(claims().claim("account_id", null), AuthenticationFault.ACCOUNT_MISMATCH),
                Arguments.of(
                        claims().claim("account_id", List.of(List.of("5012345"))),
                        AuthenticationFault.ACCOUNT_MISMATCH),
                Arguments.of(claims().subject(null), AuthenticationFault.SUBJECT_MISSING),
                Arguments.of(claims().subject(""), AuthenticationFault.SUBJECT_MISSING));
    }

    private static Date at(int seconds) {
        return Date.from(PlayedIssuer.NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @MethodSource("claimsThatDoNotCount")
    void whatATokenSaysMustFit(JWTClaimsSet.Builder claims, AuthenticationFault fault) {
        assertThat(judge(method, token(KEY, claims))).isEqualTo(refused(fault));
    }

    static Stream<JWTClaimsSet.Builder> claimsThatCount() {
        return Stream.of(
                claims().expirationTime(at(-29)),
                claims().notBeforeTime(at(30)),
                claims().notBeforeTime(null),
                claims().audience("tradeagent"),
                claims().claim("scope", null).claim("scp", List.of("openid", "tradeagent.session")),
                claims().claim("account_id", 5012345),
                claims().claim("account_id", List.of("777", "5012345")));
    }

    @ParameterizedTest
    @MethodSource("claimsThatCount")
    void whatIssuersSayInOtherWordsCountsToo(JWTClaimsSet.Builder claims) {
        assertThat(judge(method, token(KEY, claims))).isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void anUnsignedTokenIsWorthNothing() {
        String unsigned = new PlainJWT(claims().build()).serialize();
        String signature = token(KEY).substring(token(KEY).lastIndexOf('.') + 1);

        assertThat(judge(method, unsigned)).isEqualTo(refused(AuthenticationFault.ALGORITHM_REFUSED));
        assertThat(judge(method, unsigned + signature)).isInstanceOf(Verdict.Refused.class);
        assertThat(judge(method, token(KEY).substring(0, token(KEY).lastIndexOf('.') + 1)))
                .isInstanceOf(Verdict.Refused.class);
    }

    /** Whoever takes the public key for an HMAC secret would believe this one. */
    @Test
    void thePublicKeyIsNoSecret() throws JOSEException {
        byte[] publicKey = KEY.toRSAPublicKey().getEncoded();
        String json = KEY.toPublicJWK().toJSONString();
        for (byte[] secret : List.of(publicKey, json.getBytes(StandardCharsets.UTF_8))) {
            String forged =
                    PlayedIssuer.sign(JWSAlgorithm.HS256, KEY, new MACSigner(secret), claims(), header -> header);
            assertThat(judge(method, forged)).isEqualTo(refused(AuthenticationFault.ALGORITHM_REFUSED));
        }
    }

    @Test
    void aPublishedSecretIsNoKey() throws JOSEException {
        var secret = new OctetSequenceKeyGenerator(256).keyID("hs").generate();
        issuer.published.add(secret);
        String forged =
                PlayedIssuer.sign(JWSAlgorithm.HS256, secret, new MACSigner(secret), claims(), header -> header);

        assertThat(judge(method, forged)).isEqualTo(refused(AuthenticationFault.ALGORITHM_REFUSED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrustedIssuer(
                        Set.of("HS256"), new IssuerKeys(issuer, new ManualTicker(), failure -> {}), RULES));
    }

    @Test
    void anAlgorithmThatIsNotOnTheListDoesNotCount() throws JOSEException {
        String strong = PlayedIssuer.sign(
                JWSAlgorithm.RS512, KEY, new com.nimbusds.jose.crypto.RSASSASigner(KEY), claims(), header -> header);

        assertThat(judge(method, strong)).isEqualTo(refused(AuthenticationFault.ALGORITHM_REFUSED));
    }

    @Test
    void keysAndAddressesThatATokenBringsAlongAreNotLookedAt() {
        URI attackers = URI.create("https://attacker.example/jwks");
        for (String id : List.of("k1", "unpublished")) {
            String forged = token(
                    ATTACKERS,
                    claims(),
                    header -> header.keyID(id)
                            .jwk(ATTACKERS.toPublicJWK())
                            .jwkURL(attackers)
                            .x509CertURL(attackers));
            assertThat(judge(method, forged)).isInstanceOf(Verdict.Refused.class);
        }
        String honest = token(
                KEY, claims(), header -> header.jwk(ATTACKERS.toPublicJWK()).jwkURL(attackers));
        assertThat(judge(method, honest)).isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void aSignatureOfAnotherKeyIsWrong() {
        assertThat(judge(method, token(ATTACKERS))).isEqualTo(refused(AuthenticationFault.SIGNATURE_INVALID));
    }

    @Test
    void aTokenMayNameNoKey() {
        assertThat(judge(method, token(KEY, claims(), header -> header.keyID(null))))
                .isInstanceOf(Verdict.Vouched.class);
    }

    @Test
    void tokensOfAnotherKindProveNothing() {
        String logout = token(KEY, claims(), header -> header.type(new JOSEObjectType("logout+jwt")));
        String access = token(KEY, claims(), header -> header.type(new JOSEObjectType("at+jwt")));
        String critical = token(
                KEY, claims(), header -> header.criticalParams(Set.of("new")).customParam("new", "meaning"));

        assertThat(judge(method, logout)).isEqualTo(refused(AuthenticationFault.MALFORMED));
        assertThat(judge(method, access)).isInstanceOf(Verdict.Vouched.class);
        assertThat(judge(method, critical)).isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "....", "a.b.c", "e30.e30.e30", "not a token", "eyJhbGciOiJSUzI1NiJ9.e30"})
    void whatIsNoTokenIsRefused(String text) {
        assertThat(judge(method, text)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aTokenCountsForTheAccountThatIsClaimed() {
        assertThat(judge(method, new Account(ACME, "777"), token(KEY)))
                .isEqualTo(refused(AuthenticationFault.ACCOUNT_MISMATCH));
    }

    @Test
    void aTenantHasNoIssuersButItsOwn() {
        assertThat(method.serves(ACME)).isTrue();
        assertThat(method.serves(new TenantId("bare"))).isFalse();
        assertThat(judge(method, new Account(new TenantId("bare"), "5012345"), token(KEY)))
                .isEqualTo(refused(AuthenticationFault.ISSUER_MISMATCH));
    }

    @Test
    void whileTheIssuerIsDownNobodyIsRefused() {
        issuer.down = true;

        assertThat(judge(method, token(KEY))).isEqualTo(new Verdict.Unavailable(Duration.ofSeconds(5)));
    }
}
