package io.tradeagent.approval;

import static io.tradeagent.approval.Messages.approval;
import static io.tradeagent.approval.Messages.approvalBody;
import static io.tradeagent.approval.Messages.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tradeagent.approval.Reading.Accepted;
import io.tradeagent.approval.Reading.Refused;
import io.tradeagent.approval.SignatureRule.Unsigned;
import io.tradeagent.approval.signing.Keyring;
import io.tradeagent.approval.signing.SignedContent;
import io.tradeagent.approval.signing.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SigningKey OLD = SigningKey.of("ops-2025", "ab".repeat(32));
    private static final SigningKey NEW = SigningKey.of("ops-2026", "cd".repeat(32));
    private static final SigningKey STRANGER = SigningKey.of("ops-1999", "ef".repeat(32));
    private static final Keyring KEYS = new Keyring(List.of(NEW, OLD));
    private static final SignatureRule REQUIRED = new SignatureRule(KEYS, Unsigned.REFUSED);
    private static final SignatureRule OPTIONAL = new SignatureRule(KEYS, Unsigned.ACCEPTED);

    @Test
    void everyKeyOfTheRingCountsSoThatKeysCanBeChanged() {
        assertThat(read(REQUIRED, signed(approval(), NEW))).isInstanceOf(Accepted.class);
        assertThat(read(REQUIRED, signed(approval(), OLD))).isInstanceOf(Accepted.class);
        assertThat(read(REQUIRED, signed(rejection().property("tenantId", "acme"), OLD)))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void theDefaultTenantMayBeNamedOrLeftOut() {
        Messages named = signed(approval().property("tenantId", "default"), NEW);
        assertThat(named.message().properties().get("signature"))
                .isEqualTo(signed(approval(), NEW).message().properties().get("signature"));
        assertThat(read(REQUIRED, named)).isInstanceOf(Accepted.class);
    }

    @Test
    void withoutASignatureItIsUpToTheRule() {
        assertThat(read(OPTIONAL, approval())).isInstanceOf(Accepted.class);
        assertRefused(read(REQUIRED, approval()), "missing");
    }

    @Test
    void withoutKeysASignatureIsCarriedAndNotVerified() {
        assertThat(read(SignatureRule.NONE, signed(approval(), STRANGER))).isInstanceOf(Accepted.class);
        assertThat(read(SignatureRule.NONE, approval().property("signature", "whatever")))
                .isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> forged() {
        Messages good = signed(approval(), NEW);
        String signature = Objects.requireNonNull(good.message().properties().get("signature"))
                .toString();
        String other = signature.endsWith("0") ? "1" : "0";
        return Stream.of(
                arguments("not this message's", good.subject("AuthReject")),
                arguments("not this message's", good.id("decision-2")),
                arguments("not this message's", good.property("tenantId", "acme")),
                arguments("not this message's", good.body(approvalBody("\"2099-12-31T00:00:00Z\""))),
                arguments("not this message's", good.replacing("alice", "mallo")),
                arguments("not this message's", good.replacing("}", "} ")),
                arguments("not this message's", good.id(null)),
                arguments(
                        "not this message's",
                        good.property("signature", signature.substring(0, signature.length() - 1) + other)),
                arguments("not this message's", good.property("signature", signature.replace("ops-2026", "ops-2025"))),
                arguments("not known", signed(approval(), STRANGER)),
                arguments("must be v1:", good.property("signature", signature.substring(0, signature.length() - 1))),
                arguments("must be v1:", good.property("signature", signature.substring(3))),
                arguments("must be v1:", good.property("signature", signature.replace("v1", "v2"))),
                arguments("must be v1:", good.property("signature", "v1:ops-2026:" + "zz".repeat(32))),
                arguments("must be text", good.property("signature", 1)),
                arguments("tenantId that is text", good.property("tenantId", 5)));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void whatTheKeyDidNotSignIsRefused(String why, Messages message) {
        assertRefused(read(REQUIRED, message), why);
        assertRefused(read(OPTIONAL, message), why);
    }

    @Test
    void partsCannotBeMovedIntoEachOther() {
        SignedContent one = content("a", "b1:c,");
        SignedContent other = content("a1:b", "c,");
        assertThat(NEW.sign(one)).isNotEqualTo(NEW.sign(other));
    }

    @Test
    void aRefusalNamesNeitherKeyNorSignature() {
        Messages message = signed(approval(), STRANGER);
        String signature = Objects.requireNonNull(message.message().properties().get("signature"))
                .toString();
        assertThat(read(REQUIRED, message).toString()).doesNotContain(signature, STRANGER.id(), "ef".repeat(8));
        assertThat(REQUIRED.toString()).doesNotContain("cdcd", "abab");
    }

    private static SignedContent content(String subject, String id) {
        return new SignedContent(subject, id, "default", approval().message().body());
    }

    private static Messages signed(Messages messages, SigningKey key) {
        Message m = messages.message();
        String tenant = m.properties().getOrDefault("tenantId", "default").toString();
        SignedContent content = new SignedContent(
                Objects.requireNonNull(m.subject()), Objects.requireNonNull(m.id()), tenant, m.body());
        return messages.property("signature", key.sign(content));
    }

    private static void assertRefused(Reading reading, String why) {
        assertThat(reading).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(InvalidReason.BAD_SIGNATURE);
            assertThat(refused.description()).contains(why);
        });
    }

    private static Reading read(SignatureRule rule, Messages messages) {
        return new DecisionContract(rule).read(messages.message(), NOW);
    }
}
