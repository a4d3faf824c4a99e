package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTokensTest {

    private static final SessionTokens TOKENS =
            new SessionTokens(SecretKey.ofText("token-key-token-key-token-key-tok"));
    private static final TokenClaims CLAIMS = claims("default", "5012345", 7);

    private static TokenClaims claims(String tenant, String account, long epoch) {
        Identity identity =
                new Identity(new Account(new TenantId(tenant), account), new Fingerprint("0123456789abcdef".repeat(4)));
        return new TokenClaims(identity, new SessionId(new UUID(-1, 0x8000_0000_0000_0001L)), new Epoch(epoch));
    }

    @Test
    void aTokenSaysWhatWasSigned() {
        assertThat(TOKENS.verify(TOKENS.sign(CLAIMS))).contains(CLAIMS);
        TokenClaims long64 = claims("t".repeat(64), "a".repeat(64), Long.MAX_VALUE);
        assertThat(TOKENS.verify(TOKENS.sign(long64))).contains(long64);
    }

    @Test
    void theSameClaimsMakeTheSameToken() {
        assertThat(TOKENS.sign(CLAIMS)).isEqualTo(TOKENS.sign(CLAIMS));
        assertThat(TOKENS.sign(CLAIMS)).isNotEqualTo(TOKENS.sign(claims("default", "5012345", 8)));
    }

    @Test
    void anySingleBitThatIsChangedMakesATokenWorthless() {
        byte[] token = Base64.getUrlDecoder().decode(TOKENS.sign(CLAIMS).secret());
        for (int bit = 0; bit < token.length * 8; bit++) {
            byte[] changed = token.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(TOKENS.verify(new SessionToken(text))).isEmpty();
        }
    }

    @Test
    void aTokenThatIsCutOrLengthenedIsWorthless() {
        String token = TOKENS.sign(CLAIMS).secret();
        for (int length = 0; length < token.length(); length++) {
            assertThat(TOKENS.verify(new SessionToken(token.substring(0, length))))
                    .isEmpty();
        }
        assertThat(TOKENS.verify(new SessionToken(token + "A"))).isEmpty();
        assertThat(TOKENS.verify(new SessionToken(token + "="))).isEmpty();
        assertThat(TOKENS.verify(new SessionToken(token + token))).isEmpty();
    }

    @Test
    void aTokenHasOneSpelling() {
        SessionTokens tokens = TOKENS;
        // 1 + 1 + 7 + 1 + 6 + 32 + 24 + 32 bytes leave unused bits in the last character.
        String token = tokens.sign(claims("default", "501234", 7)).secret();
        char last = token.charAt(token.length() - 1);
        String twin = token.substring(0, token.length() - 1) + (char) (last + 1);

        assertThat(Base64.getUrlDecoder().decode(twin))
                .isEqualTo(Base64.getUrlDecoder().decode(token));
        assertThat(tokens.verify(new SessionToken(twin))).isEmpty();
    }

    @Test
    void anotherKeySignsOtherTokens() {
        SessionTokens other = new SessionTokens(SecretKey.ofText("another-key-another-key-another-k"));

        assertThat(other.verify(TOKENS.sign(CLAIMS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "....", "AAAA", "é", "\u0000"})
    void nonsenseIsWorthless(String text) {
        assertThat(TOKENS.verify(new SessionToken(text))).isEmpty();
        assertThat(TOKENS.verify(new SessionToken(text.repeat(10_000)))).isEmpty();
    }
}
