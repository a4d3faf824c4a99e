package io.tradeagent.servicebus.sas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tradeagent.servicebus.SasTokens;
import io.tradeagent.servicebus.sas.SasRefusedException.Reason;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SasVerifierTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final SasVerifier VERIFIER = new SasVerifier(Map.of("name", "key"));

    @ParameterizedTest
    @CsvSource({
        "amqp://localhost/q, amqp://localhost/q",
        "sb://localhost:5672/Q/, amqp://localhost/q/$management",
        "sb://localhost:5672/t, t/subscriptions/s",
        "sb://localhost/, anything"
    })
    void acceptsATokenForTheResourceOrWhatContainsIt(String resource, String audience) {
        Grant grant = VERIFIER.verify(token(resource, "key"), audience, NOW);
        assertThat(grant.expiresAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(grant.resource().contains(Resource.of(audience))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sb://localhost/q, queue", "sb://localhost/q/x, q", "sb://localhost/other, q"})
    void refusesAnotherResource(String resource, String audience) {
        assertRefused(Reason.WRONG_AUDIENCE, token(resource, "key"), audience);
    }

    @Test
    void refusesAnotherKeyAndAnEditedToken() {
        assertRefused(Reason.INVALID_SIGNATURE, token("sb://h/q", "other"), "q");
        assertRefused(Reason.INVALID_SIGNATURE, token("sb://h/q", "key").replace("skn=name", "skn=nobody"), "q");
        assertRefused(Reason.INVALID_SIGNATURE, token("sb://h/q", "key").replace("%2Fq", "%2Fr"), "r");
    }

    @Test
    void refusesAnExpiredToken() {
        String token = SasTokens.sign("sb://h/q", "name", "key", NOW);
        assertRefused(Reason.EXPIRED, token, "q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer eyJ",
                "SharedAccessSignature ",
                "SharedAccessSignature sr=a&se=b",
                "SharedAccessSignature sr=%zz&sig=%%%&se=1&skn=name",
                "SharedAccessSignature sr=q&sig=not base64!&se=1&skn=name"
            })
    void refusesWhatIsNoToken(String token) {
        assertRefused(Reason.MALFORMED, token, "q");
    }

    private static String token(String resource, String key) {
        return SasTokens.sign(resource, "name", key, NOW.plusSeconds(60));
    }

    private static void assertRefused(Reason reason, String token, String audience) {
        assertThatExceptionOfType(SasRefusedException.class)
                .isThrownBy(() -> VERIFIER.verify(token, audience, NOW))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
