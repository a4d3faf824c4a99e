package io.tradeagent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.session.SessionEvent.*;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoApprovalTest {

    private static final Fingerprint OWN = Scenario.IDENTITY.fingerprint();
    private static final Fingerprint OTHER = new Fingerprint("cd".repeat(32));

    @ParameterizedTest
    @CsvSource({
        "never, LIVE, PENDING",
        "never, SANDBOX, PENDING",
        "sandbox, LIVE, PENDING",
        "sandbox, SANDBOX, AUTHENTICATED",
        "registered, LIVE, AUTHENTICATED",
        "registered, SANDBOX, AUTHENTICATED",
        "others registered, LIVE, PENDING",
        "others registered, SANDBOX, PENDING",
        "always, LIVE, AUTHENTICATED",
        "always, SANDBOX, AUTHENTICATED"
    })
    void admits(String policy, Environment environment, Status status) {
        Scenario s = given(policy(policy));
        s.when(s.requestCommand(environment, null, "digest"));

        assertThat(s.state.status()).isEqualTo(status);
        assertThat(s.state.standing().verdict()).isEqualTo(Verdict.NONE);
    }

    @Test
    void anOperatorsRejectionIsNotOverruled() {
        Scenario s = given(policy("registered"));
        s.request();
        s.reject(1);
        s.request();
        assertThat(s.state.status()).isEqualTo(Status.PENDING);
        s.approve(2);
        assertThat(s.state.status()).isEqualTo(Status.AUTHENTICATED);
    }

    @Test
    void anOperatorsEndIsNotOverruledEither() {
        Scenario s = given(policy("always"));
        s.request();
        s.approveUntil(1, s.now.plusSeconds(60));

        s.pass(Duration.ofSeconds(60)).say(EventType.STATUS_SUMMARY);

        assertThat(s.state.status()).isEqualTo(Status.PENDING);
        s.request();
        assertThat(s.state.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void aDecisionThatHadNoEffectLeavesThePolicyInForce() {
        Scenario s = given(policy("always"));
        s.approveUntil(1, s.now.minusSeconds(1));
        s.request();

        assertThat(s.state.status()).isEqualTo(Status.AUTHENTICATED);
    }

    @Test
    void whatThePolicyGaveItGivesAgainAtItsEndWithoutAPause() {
        Scenario s = given(policy("always"));
        s.request();
        s.connect();
        s.say(Scenario.introduction());
        Duration validity = new Scenario.TestParameters().approvalValidity();

        var decision = s.pass(validity).approvalDeadline();

        assertThat(decision.events())
                .containsExactly(new ApprovedByPolicy(s.now, new Approval("policy", s.now.plus(validity))));
        assertThat(s.state.ready()).isTrue();
    }

    @Test
    void whatThePolicyHasGivenEndsWhenItDoesNotGiveItAgain() {
        Scenario s = given(policy("always"));
        s.request();
        Scenario changed = given(policy("never"));
        changed.state = s.state;
        changed.now = s.now.plus(new Scenario.TestParameters().approvalValidity());

        assertThat(changed.approvalDeadline().events()).containsExactly(new ReturnedToPending(changed.now));
    }

    private static Scenario given(AutoApproval policy) {
        return new Scenario(new Scenario.TestParameters(policy));
    }

    private static AutoApproval policy(String name) {
        return switch (name) {
            case "never" -> new AutoApproval.Never();
            case "sandbox" -> new AutoApproval.Sandbox();
            case "registered" -> new AutoApproval.Registered(Set.of(OWN, OTHER));
            case "others registered" -> new AutoApproval.Registered(Set.of(OTHER));
            case "always" -> new AutoApproval.Always();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
