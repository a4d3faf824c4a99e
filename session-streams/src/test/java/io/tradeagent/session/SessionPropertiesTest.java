package io.tradeagent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.EventId;
import io.tradeagent.session.SessionCommand.*;
import io.tradeagent.session.SessionEvent.*;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever comes, in whatever order. The seed is in the test's name and in every message. */
class SessionPropertiesTest {

    private static final int STEPS = 3_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void storiesKeepTheirPromises(long seed) {
        Random random = new Random(seed);
        AutoApproval policy = seed % 2 == 0 ? new AutoApproval.Always() : new AutoApproval.Never();
        Scenario s = new Scenario(new Scenario.TestParameters(policy));
        List<SessionCommand> log = new ArrayList<>();
        Map<EventId, Long> sequences = new HashMap<>();
        long last = 0;
        for (int step = 0; step < STEPS; step++) {
            s.pass(Duration.ofMillis(random.nextInt(12_000)));
            SessionCommand command = random.nextInt(8) == 0 && !log.isEmpty()
                    ? log.get(random.nextInt(log.size()))
                    : RandomCommands.next(random, s);
            log.add(command);
            SessionState before = s.state;
            Decision<Reply, SessionEvent> decision = s.when(command);
            last = sequencesHaveNoGap(decision, last, "seed " + seed + " step " + step);
            duplicatesKeepTheirSequence(command, decision, sequences, "seed " + seed + " step " + step);
            epochsOnlyGrow(before, s.state, "seed " + seed + " step " + step);
            onlyTheApprovedTrade(s, "seed " + seed + " step " + step);
        }
        assertThat(last).as("seed %d accepts anything", seed).isGreaterThan(20);
        assertThat(folded(s.history)).as("seed %d", seed).isEqualTo(s.state);
    }

    private static long sequencesHaveNoGap(Decision<Reply, SessionEvent> decision, long last, String at) {
        long next = last;
        for (SessionEvent event : decision.events()) {
            Place place = switch (event) {
                case EventAccepted e -> e.place();
                case IntentQueued e -> e.place();
                default -> null;
            };
            if (place != null) {
                assertThat(place.sequence().number()).as(at).isEqualTo(++next);
            }
        }
        return next;
    }

    private static void duplicatesKeepTheirSequence(
            SessionCommand command, Decision<Reply, SessionEvent> decision, Map<EventId, Long> first, String at) {
        if (!(command instanceof EventReceived received)) {
            return;
        }
        switch (decision.reply()) {
            case Reply.Accepted r ->
                assertThat(first.put(received.eventId(), r.sequence().number()))
                        .as(at)
                        .isNull();
            case Reply.Queued r ->
                assertThat(first.put(received.eventId(), r.sequence().number()))
                        .as(at)
                        .isNull();
            case Reply.Duplicate r ->
                assertThat(first)
                        .as(at)
                        .containsEntry(received.eventId(), r.sequence().number());
            default -> {}
        }
    }

    private static void epochsOnlyGrow(SessionState before, SessionState after, String at) {
        long grown = after.epoch().number() - before.epoch().number();
        assertThat(grown).as(at).isBetween(0L, 1L);
        assertThat(after.lastNow()).as(at).isAfterOrEqualTo(before.lastNow());
        boolean authenticated = after.status() == Status.AUTHENTICATED;
        assertThat(authenticated && !after.held().isEmpty()).as(at).isFalse();
        boolean sameSessionCameBack = grown == 0 && before.status() == Status.TERMINATED;
        assertThat(sameSessionCameBack && after.status() != Status.TERMINATED)
                .as(at)
                .isFalse();
    }

    private static void onlyTheApprovedTrade(Scenario s, String at) {
        Standing standing = s.state.standing();
        if (s.state.status() == Status.AUTHENTICATED) {
            assertThat(standing.holding(s.now)).as(at).isNotNull();
            assertThat(standing.verdict()).as(at).isNotEqualTo(Verdict.REJECTED);
        }
    }

    private static SessionState folded(List<SessionEvent> history) {
        SessionState state = SessionState.unknown(Scenario.IDENTITY);
        for (SessionEvent event : history) {
            state = SessionMachine.evolve(state, event);
        }
        return state;
    }
}
