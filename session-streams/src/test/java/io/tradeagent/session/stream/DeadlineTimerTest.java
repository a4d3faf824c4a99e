package io.tradeagent.session.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.session.Client;
import io.tradeagent.session.DeadlineKind;
import io.tradeagent.session.Environment;
import io.tradeagent.session.Opening;
import io.tradeagent.session.Platform;
import io.tradeagent.session.SessionCommand.DeadlineReached;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.SessionMachine;
import io.tradeagent.session.SessionRef;
import io.tradeagent.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DeadlineTimerTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    private final Map<Identity, SessionState> states = new HashMap<>();
    private final List<DeadlineReached> written = new ArrayList<>();
    private final DeadlineTimer timer =
            new DeadlineTimer(new LogPulse(TIMEOUT, START), id -> Objects.requireNonNull(states.get(id)), (id, due) -> {
                if (!due.epoch().equals(Epoch.NONE)) {
                    written.add(due);
                }
            });

    @Test
    void aDeadlineIsWrittenWhenItIsReachedAndAgainWhileNothingComesOfIt() {
        session(1, START.plusSeconds(50));
        run(0, 49);
        assertThat(written).isEmpty();
        run(50, 50);
        assertThat(written)
                .containsExactly(
                        new DeadlineReached(DeadlineKind.HEARTBEAT, new Epoch(1), new Deadline(START.plusSeconds(50))));
        run(51, 54);
        assertThat(written).hasSize(1);
        run(55, 55);
        assertThat(written).hasSize(2);
    }

    @Test
    void nothingIsWrittenWithinOneTimeoutOfTheStart() {
        session(1, START.minusSeconds(1000));
        run(0, 44);
        assertThat(written).isEmpty();
        run(45, 47);
        assertThat(written).hasSize(1);
    }

    @Test
    void aDeadlineThatHasMovedIsLookedAtAgain() {
        session(1, START.plusSeconds(50));
        session(1, START.plusSeconds(80));
        run(0, 79);
        assertThat(written).isEmpty();
        run(80, 80);
        assertThat(written).hasSize(1);
    }

    @Test
    void aDeadlineThatComesNearerCounts() {
        session(1, START.plusSeconds(500));
        session(1, START.plusSeconds(60));
        run(0, 60);
        assertThat(written).hasSize(1);
    }

    private void run(int from, int to) {
        for (int second = from; second <= to; second++) {
            Instant now = START.plusSeconds(second);
            timer.tick(now);
            timer.returned(new DeadlineReached(DeadlineKind.HEARTBEAT, Epoch.NONE, new Deadline(Instant.EPOCH)), now);
        }
    }

    private void session(int number, Instant heartbeat) {
        Identity identity = Terminals.identity(number);
        SessionRef ref = new SessionRef(new SessionId(Terminals.sessionId("s")), new Epoch(1));
        SessionState state = SessionMachine.evolve(
                SessionState.unknown(identity),
                new SessionEvent.Created(
                        START,
                        new Opening(ref, START, Platform.MT5, null),
                        new Client(Platform.MT5, "account_session_key", null),
                        Environment.LIVE,
                        new Deadline(heartbeat)));
        states.put(identity, state);
        timer.watch(state);
    }
}
