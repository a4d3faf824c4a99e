package io.tradeagent.schemas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SessionRequestTest {

    private final EaProtocol protocol = new EaProtocol();

    @Test
    void acceptsTheCompleteAndTheSmallestRequest() {
        assertThat(protocol.validateSessionRequest(Sample.sessionRequest().message()))
                .isEmpty();
        assertThat(protocol.validateSessionRequest(JsonMapper.shared().readTree("""
                                                {"account_id": "a", "auth_method": "account_session_key", "auth_key": "k", "platform": "MT4"}
                                                """)))
                .isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(protocol.validateSessionRequest(JsonMapper.shared().readTree("{\"ea\":{}}")))
                .extracting(Violation::pointer, Violation::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("/account_id", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/auth_method", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/auth_key", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/platform", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/ea/name", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/ea/version", "is required"),
                        org.assertj.core.groups.Tuple.tuple("/ea/build", "is required"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/account_id; \"a/b\"",
                "/account_id; \"\"",
                "/account_id; \"x\\r\\ny\"",
                "/account_id; 5012345",
                "/tenant_id; \"a b\"",
                "/tenant_id; \"default\\n\"",
                "/auth_method; \"Account Key\"",
                "/platform; \"mt5\"",
                "/ea/name; \"x\\u0000\"",
                "/ea/version; 1.0",
                "/ea/build; \"4410\"",
                "/ea/build; -1",
                "/sandbox; \"true\""
            })
    void refuses(String pointer, String json) {
        assertThat(protocol.validateSessionRequest(Sample.sessionRequest().with(pointer, json)))
                .extracting(Violation::pointer)
                .containsExactly(pointer);
    }

    @Test
    void aKeyMayBeAToken() {
        assertThat(protocol.validateSessionRequest(
                        Sample.sessionRequest().with("/auth_key", "\"" + "k".repeat(8192) + "\"")))
                .isEmpty();
        assertThat(protocol.validateSessionRequest(
                        Sample.sessionRequest().with("/auth_key", "\"" + "k".repeat(8193) + "\"")))
                .extracting(Violation::pointer)
                .containsExactly("/auth_key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"s3cret-key\\n\"",
                "\"s3cret-key\\u0000\"",
                "[\"s3cret-key\"]",
                "{\"s3cret-key\":\"s3cret-key\"}"
            })
    void neverRepeatsTheKey(String json) {
        assertThat(protocol.validateSessionRequest(Sample.sessionRequest().with("/auth_key", json)))
                .hasSize(1)
                .allSatisfy(violation -> assertThat(violation.toString()).doesNotContain("s3cret"));
    }
}
