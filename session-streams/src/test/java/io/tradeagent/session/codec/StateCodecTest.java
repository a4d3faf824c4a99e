package io.tradeagent.session.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.Approval;
import io.tradeagent.session.Capability;
import io.tradeagent.session.Connection;
import io.tradeagent.session.Environment;
import io.tradeagent.session.GatewayAddress;
import io.tradeagent.session.Introduction;
import io.tradeagent.session.Opening;
import io.tradeagent.session.Phase;
import io.tradeagent.session.Platform;
import io.tradeagent.session.Predecessor;
import io.tradeagent.session.Profile;
import io.tradeagent.session.Readiness;
import io.tradeagent.session.Session;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.Standing;
import io.tradeagent.session.TerminationReason;
import io.tradeagent.session.Verdict;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateCodecTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00.123Z");
    private static final Identity IDENTITY =
            new Identity(new Account(TenantId.DEFAULT, "5012345"), new Fingerprint("ab".repeat(32)));
    private final StateCodec codec = new StateCodec();

    static List<SessionState> states() {
        return List.of(
                SessionState.unknown(IDENTITY),
                full(new Phase.Pending()),
                full(new Phase.Authenticated(AT, Readiness.READY)),
                full(new Phase.Authenticated(AT, Readiness.AWAITING_INIT)),
                full(new Phase.Terminated(TerminationReason.LOGOUT, AT)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatIsWrittenIsRead(SessionState state) {
        assertThat(codec.read(IDENTITY, codec.write(state))).isEqualTo(state);
    }

    /** Breaks when the format changes: then the former schema must be added to what StoredRecord reads, not this line changed. */
    @Test
    void stateThatTheFirstVersionWroteIsRead() {
        byte[] written = HexFormat.of().parseHex(StateOfFirstVersion.HEX);

        assertThat(codec.read(IDENTITY, written)).isEqualTo(full(new Phase.Authenticated(AT, Readiness.READY), null));
    }

    static SessionState full(Phase phase) {
        SessionRef former = new SessionRef(new SessionId(new UUID(3, 4)), new Epoch(6));
        return full(phase, new Predecessor(former, AT.minusSeconds(60), Platform.MT5));
    }

    private static SessionState full(Phase phase, @Nullable Predecessor predecessor) {
        SessionRef ref = new SessionRef(new SessionId(new UUID(1, 2)), new Epoch(7));
        return new SessionState(
                IDENTITY,
                AT,
                new Sequence(1042),
                new Standing(new Approval("alice", AT.plusSeconds(60).plusNanos(1000)), 9, Verdict.APPROVED),
                new Profile(
                        Environment.SANDBOX,
                        new Introduction(
                                Set.of(Capability.ORDER_SUBMISSION), new Introduction.Arriving("snapshot", 2))),
                List.of(new Sequence(3), new Sequence(5)),
                new Session(
                        new Opening(ref, AT, Platform.MT4, predecessor),
                        phase,
                        new Connection("c", new GatewayAddress(3, "g"), 17, 4),
                        new Deadline(AT.plusSeconds(45))));
    }
}
