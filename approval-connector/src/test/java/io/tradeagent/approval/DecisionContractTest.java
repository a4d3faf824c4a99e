package io.tradeagent.approval;

import static io.tradeagent.approval.InvalidReason.BAD_SIGNATURE;
import static io.tradeagent.approval.InvalidReason.EXPIRED;
import static io.tradeagent.approval.InvalidReason.INVALID_CONTRACT;
import static io.tradeagent.approval.InvalidReason.UNKNOWN_TYPE;
import static io.tradeagent.approval.Messages.FINGERPRINT;
import static io.tradeagent.approval.Messages.approval;
import static io.tradeagent.approval.Messages.approvalBody;
import static io.tradeagent.approval.Messages.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tradeagent.approval.OperatorDecision.Approval;
import io.tradeagent.approval.OperatorDecision.Rejection;
import io.tradeagent.approval.Reading.Accepted;
import io.tradeagent.approval.Reading.Refused;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionContractTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Stamp STAMP = new Stamp("decision-1", 7);

    @Test
    void readsAnApproval() {
        Messages message = approval().body(approvalBody("\"2026-12-31T00:00:00+01:00\""));
        assertThat(read(message))
                .isEqualTo(new Accepted(new Approval(
                        STAMP, identity(TenantId.DEFAULT), "alice", Instant.parse("2026-12-30T23:00:00Z"))));
    }

    @Test
    void readsAnApprovalWithoutAnEnd() {
        Accepted expected = new Accepted(new Approval(STAMP, identity(TenantId.DEFAULT), "alice", null));
        assertThat(read(approval())).isEqualTo(expected);
        assertThat(read(approval().replacing(",\"expiresAt\":null", ""))).isEqualTo(expected);
    }

    @Test
    void readsARejectionOfATenant() {
        assertThat(read(rejection().property("tenantId", "acme")))
                .isEqualTo(new Accepted(new Rejection(STAMP, identity(new TenantId("acme")), "bob", "unknown key")));
    }

    @Test
    void roundsAnEndDownToTheMicrosecond() {
        Messages message = approval().body(approvalBody("\"2026-12-31T00:00:00.123456789Z\""));
        assertThat(read(message))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.decision())
                                .extracting("expiresAt")
                                .isEqualTo(Instant.parse("2026-12-31T00:00:00.123456Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON", "application/json; charset=utf-8", " application/json "})
    void takesEverySpellingOfTheContentType(String contentType) {
        assertThat(read(approval().contentType(contentType))).isInstanceOf(Accepted.class);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        assertThat(read(approval()
                        .replacing("{", "{\"ticket\":[1,{\"a\":null}],")
                        .property("colour", 3)))
                .isEqualTo(read(approval()));
    }

    @Test
    void countsCharactersNotUnits() {
        assertThat(read(approval().replacing("alice", "\uD83D\uDE00".repeat(256))))
                .isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                arguments(UNKNOWN_TYPE, "subject", approval().subject(null)),
                arguments(UNKNOWN_TYPE, "subject", approval().subject("authapproval")),
                arguments(UNKNOWN_TYPE, "subject", approval().subject("").body("junk")),
                arguments(BAD_SIGNATURE, "signature", approval().property("signature", 1)),
                arguments(BAD_SIGNATURE, "signature", approval().property("signature", "")),
                arguments(BAD_SIGNATURE, "signature", approval().property("signature", "a\r\nb")),
                arguments(INVALID_CONTRACT, "message id", approval().id(null)),
                arguments(INVALID_CONTRACT, "message id", approval().id("x".repeat(129))),
                arguments(INVALID_CONTRACT, "message id", approval().id("a\nb")),
                arguments(INVALID_CONTRACT, "content type", approval().contentType(null)),
                arguments(INVALID_CONTRACT, "content type", approval().contentType("text/plain")),
                arguments(INVALID_CONTRACT, "content type", approval().contentType("application/json; charset=utf-16")),
                arguments(INVALID_CONTRACT, "tenantId", approval().property("tenantId", "a/b")),
                arguments(INVALID_CONTRACT, "tenantId", approval().property("tenantId", 5)),
                arguments(INVALID_CONTRACT, "JSON object", approval().body("")),
                arguments(INVALID_CONTRACT, "not JSON", approval().body("{")),
                arguments(INVALID_CONTRACT, "not JSON", approval().body(approvalBody("null") + "{}")),
                arguments(INVALID_CONTRACT, "twice", approval().replacing("{", "{\"accountId\":\"1\",")),
                arguments(INVALID_CONTRACT, "JSON object", approval().body("[]")),
                arguments(INVALID_CONTRACT, "JSON object", approval().body("null")),
                arguments(INVALID_CONTRACT, "UTF-8", approval().body(new byte[] {'{', (byte) 0xff, '}'})),
                arguments(INVALID_CONTRACT, "larger", approval().body(" ".repeat(64 * 1024) + approvalBody("null"))),
                arguments(INVALID_CONTRACT, "accountId", approval().replacing("\"5012345\"", "5012345")),
                arguments(INVALID_CONTRACT, "accountId", approval().replacing("5012345", "a/b")),
                arguments(INVALID_CONTRACT, "accountId", approval().replacing("5012345", "5012345\\n")),
                arguments(INVALID_CONTRACT, "accountId", approval().replacing("5012345", "")),
                arguments(INVALID_CONTRACT, "accountId", approval().replacing("accountId", "account_id")),
                arguments(
                        INVALID_CONTRACT,
                        "authKeyFingerprint",
                        approval().replacing(FINGERPRINT, FINGERPRINT.toUpperCase(Locale.ROOT))),
                arguments(INVALID_CONTRACT, "authKeyFingerprint", approval().replacing(FINGERPRINT, "0")),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("alice", "  ")),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("alice", "a\\r\\nb")),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("alice", "a\\u2028b")),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("alice", "\\ud83d")),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("alice", "x".repeat(257))),
                arguments(INVALID_CONTRACT, "approvedBy", approval().replacing("\"alice\"", "null")),
                arguments(INVALID_CONTRACT, "approvedBy", rejection().subject("AuthApproval")),
                arguments(INVALID_CONTRACT, "rejectedBy", approval().subject("AuthReject")),
                arguments(INVALID_CONTRACT, "reason", rejection().replacing("unknown key", "")),
                arguments(INVALID_CONTRACT, "expiresAt", approval().body(approvalBody("1798675200"))),
                arguments(INVALID_CONTRACT, "expiresAt", approval().body(approvalBody("\"tomorrow\""))),
                arguments(INVALID_CONTRACT, "expiresAt", approval().body(approvalBody("\"2026-12-31T00:00Z\""))),
                arguments(INVALID_CONTRACT, "expiresAt", approval().body(approvalBody("\"2026-12-31T00:00:00\""))),
                arguments(INVALID_CONTRACT, "expiresAt", approval().body(approvalBody("\"2026-02-30T00:00:00Z\""))),
                arguments(EXPIRED, "expiresAt", approval().body(approvalBody("\"2026-11-22T12:00:00Z\""))),
                arguments(EXPIRED, "expiresAt", approval().body(approvalBody("\"2020-01-01T00:00:00Z\""))));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refuses(InvalidReason reason, String mention, Messages message) {
        assertThat(read(message)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.description()).contains(mention);
        });
    }

    @Test
    void namesEverythingThatIsWrongAndRepeatsNothingOfIt() {
        Messages message = approval()
                .id(null)
                .contentType("text/secret")
                .body("{\"accountId\":\"secret one\",\"authKeyFingerprint\":\"secret two\",\"approvedBy\":7}");
        assertThat(read(message))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.description())
                                .contains(List.of(
                                        "message id", "content type", "accountId", "authKeyFingerprint", "approvedBy"))
                                .doesNotContain("secret"));
    }

    private static Reading read(Messages messages) {
        return new DecisionContract(SignatureRule.NONE).read(messages.message(), NOW);
    }

    private static Identity identity(TenantId tenant) {
        return new Identity(new Account(tenant, "5012345"), new Fingerprint(FINGERPRINT));
    }
}
