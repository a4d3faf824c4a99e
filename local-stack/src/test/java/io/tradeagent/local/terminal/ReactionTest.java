package io.tradeagent.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReactionTest {

    private static final Reaction WITH_BACKOFF = new Reaction.Reconnect(Reaction.Haste.WITH_BACKOFF);

    @Test
    void knowsTheProtocolsCloseCodes() {
        assertThat(Reaction.toClose(4001, "")).isEqualTo(new Reaction.Stop(StopReason.SUPERSEDED));
        assertThat(Reaction.toClose(4002, "")).isEqualTo(new Reaction.Stop(StopReason.REJECTED));
        assertThat(Reaction.toClose(4003, "")).isEqualTo(new Reaction.NewSession());
        assertThat(Reaction.toClose(4004, "")).isEqualTo(new Reaction.NewSession());
        assertThat(Reaction.toClose(4005, "")).isEqualTo(new Reaction.Stop(StopReason.LOGGED_OUT));
        assertThat(Reaction.toClose(4008, "")).isEqualTo(WITH_BACKOFF);
        assertThat(Reaction.toClose(1008, "connection_replaced"))
                .isEqualTo(new Reaction.Stop(StopReason.CONNECTION_REPLACED));
        assertThat(Reaction.toClose(1008, "abuse")).isEqualTo(WITH_BACKOFF);
        assertThat(Reaction.toClose(1009, "")).isEqualTo(WITH_BACKOFF);
        assertThat(Reaction.toClose(1012, "")).isEqualTo(new Reaction.Reconnect(Reaction.Haste.AT_ONCE));
        assertThat(Reaction.toClose(1006, "")).isEqualTo(WITH_BACKOFF);
    }

    @Test
    void aTokenThatIsRefusedAsksForANewSession() {
        assertThat(Reaction.toRefusedUpgrade(401)).isEqualTo(new Reaction.NewSession());
        assertThat(Reaction.toRefusedUpgrade(503)).isEqualTo(WITH_BACKOFF);
    }
}
