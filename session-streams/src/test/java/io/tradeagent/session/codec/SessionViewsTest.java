package io.tradeagent.session.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.session.Phase;
import io.tradeagent.session.Readiness;
import io.tradeagent.session.SessionState;
import io.tradeagent.session.TerminationReason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionViewsTest {

    /** The quick comparison must not miss a difference that the slow one sees. */
    @Test
    void statesDifferExactlyWhereTheirViewsDo() {
        Instant at = Instant.parse("2026-03-02T08:00:00.123Z");
        List<SessionState> states = List.of(
                StateCodecTest.full(new Phase.Pending()),
                StateCodecTest.full(new Phase.Authenticated(at, Readiness.READY)),
                StateCodecTest.full(new Phase.Authenticated(at, Readiness.AWAITING_INIT)),
                StateCodecTest.full(new Phase.Terminated(TerminationReason.REJECTED, at)),
                StateCodecTest.full(new Phase.Terminated(TerminationReason.LOGOUT, at)));
        for (SessionState a : states) {
            for (SessionState b : states) {
                boolean same = String.valueOf(SessionViews.view(a)).equals(String.valueOf(SessionViews.view(b)));
                assertThat(SessionViews.differ(a, b)).as("%s%n%s", a, b).isEqualTo(!same);
            }
        }
    }
}
