package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Instant END = Instant.parse("2026-11-22T10:00:00Z");

    private static Standing authenticated(@Nullable Instant until) {
        return new Standing(SessionStatus.AUTHENTICATED, until);
    }

    @Test
    void onlyAnAuthenticatedSessionReceives() {
        assertThat(authenticated(END).mayReceive(END.minusNanos(1))).isTrue();
        assertThat(authenticated(null).mayReceive(END)).isTrue();
        assertThat(new Standing(SessionStatus.PENDING, END).mayReceive(END.minusSeconds(1)))
                .isFalse();
        assertThat(new Standing(SessionStatus.TERMINATED, END).mayReceive(END.minusSeconds(1)))
                .isFalse();
        assertThat(Standing.UNKNOWN.mayReceive(END)).isFalse();
    }

    @Test
    void theEndOfAnApprovalIsTheFirstInstantThatIsTooLate() {
        assertThat(authenticated(END).mayReceive(END)).isFalse();
    }

    @Test
    void aMessageHasEndsOfItsOwn() {
        Standing standing = authenticated(END);
        Instant before = END.minusSeconds(2);

        assertThat(new Outgoing.Sequenced(1, END, END, "").permitted(standing, before))
                .isTrue();
        assertThat(new Outgoing.Sequenced(1, before, END, "").permitted(standing, before))
                .isFalse();
        assertThat(new Outgoing.Sequenced(1, END, before, "").permitted(standing, before))
                .isFalse();
    }
}
