package io.tradeagent.gateway.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import io.tradeagent.gateway.ManualTicker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {

    private final ManualTicker ticker = new ManualTicker();
    private final PlayedIssuer issuer = new PlayedIssuer();
    private final List<IOException> failures = new ArrayList<>();
    private final IssuerKeys keys = new IssuerKeys(issuer, ticker, failures::add);

    IssuerKeysTest() {
        issuer.publishEc("old");
    }

    private List<String> candidates(String keyId) throws IssuerUnavailableException {
        return keys
                .candidates(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(keyId).build())
                .stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private void assertUnavailable(String keyId) {
        assertThatExceptionOfType(IssuerUnavailableException.class).isThrownBy(() -> candidates(keyId));
    }

    private void pass(Duration time) {
        ticker.advance(time);
    }

    @Test
    void keysAreFetchedOnceForMany() throws IssuerUnavailableException {
        for (int i = 0; i < 100; i++) {
            assertThat(candidates("old")).containsExactly("old");
        }
        assertThat(issuer.fetches).isOne();
    }

    @Test
    void aKeyThatIsNotKnownIsAskedForAtOnceAndThenSeldom() throws IssuerUnavailableException {
        candidates("old");
        pass(Duration.ofSeconds(5));
        issuer.publishEc("new");
        assertThat(candidates("new")).containsExactly("new");

        for (int i = 0; i < 100; i++) {
            assertThat(candidates("invented-" + i)).isEmpty();
        }
        assertThat(issuer.fetches).isEqualTo(2);
        pass(Duration.ofSeconds(5));
        assertThat(candidates("invented")).isEmpty();
        assertThat(issuer.fetches).isEqualTo(3);
    }

    @Test
    void aKeyThatIsWithdrawnEndsWithTheOldKeys() throws IssuerUnavailableException {
        candidates("old");
        issuer.published.clear();
        issuer.publishEc("new");
        assertThat(candidates("old")).containsExactly("old");

        pass(Duration.ofMinutes(10));
        assertThat(candidates("old")).isEmpty();
    }

    @Test
    void anOutageIsBridgedForAnHour() throws IssuerUnavailableException {
        candidates("old");
        issuer.down = true;
        pass(Duration.ofMinutes(59));
        assertThat(candidates("old")).containsExactly("old");
        assertUnavailable("new");
        assertThat(failures).as("asked seldom, and each failure reported").hasSize(1);

        pass(Duration.ofMinutes(1));
        assertUnavailable("old");
        issuer.down = false;
        assertUnavailable("old");
        pass(Duration.ofSeconds(5));
        assertThat(candidates("old")).containsExactly("old");
    }

    @Test
    void beforeTheFirstFetchNobodyKnows() throws IssuerUnavailableException {
        issuer.down = true;
        assertUnavailable("old");
        assertUnavailable("old");
        assertThat(issuer.fetches).isOne();

        issuer.down = false;
        pass(Duration.ofSeconds(5));
        assertThat(candidates("old")).containsExactly("old");
    }
}
