package io.tradeagent.copy.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.LimitReset;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What operators ask of the engine. */
class CommandCodecTest {

    private static final UUID ID = new UUID(0, 5);
    private static final Instant AT = Instant.parse("2026-03-02T10:00:00.000001Z");

    @ParameterizedTest
    @EnumSource
    void isAResetOfEachLimit(LimitKind limit) {
        assertThat(CommandCodec.read(command(limit.code(), AT, "alice", "talked to the client")))
                .isEqualTo(reset(limit, AT));
        assertThat(CommandCodec.read(command(limit.code(), null, "alice", "talked to the client")))
                .isEqualTo(reset(limit, null));
    }

    @Test
    void refusesALimitThatItDoesNotKnow() {
        assertThatThrownBy(() -> CommandCodec.read(command("max_moons", AT, "alice", "why not")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("max_moons");
    }

    @Test
    void refusesACommandOfNobodyAndOneWithoutAReason() {
        assertThatThrownBy(() -> CommandCodec.read(command("max_drawdown", AT, " ", "why not")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CommandCodec.read(command("max_drawdown", AT, "alice", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static EngineInput reset(LimitKind limit, @Nullable Instant stopOut) {
        return new EngineInput.Commanded(
                Account.parse("default/60001"),
                new FollowerCommand.LimitReset(limit, stopOut, new OperatorOrder(ID, "alice", "talked to the client")));
    }

    private static CopyCommand command(String limit, @Nullable Instant stopOut, String issuer, String reason) {
        return new CopyCommand("default", "60001", ID, issuer, AT, new LimitReset(limit, stopOut, reason));
    }
}
