package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PolledConnectionTest {

    private static final CloseReason SUPERSEDED = new CloseReason(4001, "session_superseded");
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Observed observed = new Observed();
    private final ManualTicker ticker = new ManualTicker();
    private final Surroundings surroundings = Given.surroundings(new TestRules(5, 5), ticker, observed);
    private final PolledConnection connection =
            new PolledConnection("c-1", Given.CLAIMS, Given.SOURCE, 0, surroundings);

    @BeforeEach
    void approve() {
        connection.stand(Given.APPROVED);
    }

    private Poll poll(long after) {
        return taken(Poll.of(after, 100, false));
    }

    private Poll waitingPoll(long after) {
        return taken(Poll.of(after, 100, true));
    }

    private Poll taken(Poll poll) {
        assertThat(connection.take(poll)).isTrue();
        return poll;
    }

    private static Poll.Answer answer(Poll poll) {
        assertThat(poll.reply()).isCompleted();
        return poll.reply().join();
    }

    private static Poll.Answer answered(List<String> messages, long nextAfter) {
        return new Poll.Answer(messages, nextAfter, SessionStatus.AUTHENTICATED);
    }

    @Test
    void whatArrivedBetweenPollsIsHandedOutInOrderNoticesFirst() {
        connection.send(Given.order(2));
        connection.send(Given.order(1));
        connection.send(Given.notice("InitAck"));

        assertThat(answer(poll(0))).isEqualTo(answered(List.of("InitAck", "order 1", "order 2"), 2));
        assertThat(answer(poll(2))).isEqualTo(answered(List.of(), 2));
    }

    @Test
    void aPollThatWaitsIsAnsweredByWhatComes() {
        Poll poll = waitingPoll(4);
        assertThat(poll.reply()).isNotDone();

        connection.send(Given.order(5));

        assertThat(answer(poll)).isEqualTo(answered(List.of("order 5"), 5));
    }

    @Test
    void aPollThatHasWaitedLongEnoughIsAnsweredWithNothing() {
        Poll poll = waitingPoll(4);

        connection.expire(poll);
        connection.send(Given.order(5));

        assertThat(answer(poll)).isEqualTo(answered(List.of(), 4));
        assertThat(answer(poll(4))).isEqualTo(answered(List.of("order 5"), 5));
    }

    @Test
    void aLimitLeavesTheRestForTheNextPoll() {
        connection.send(Given.order(1));
        connection.send(Given.order(2));

        assertThat(answer(taken(Poll.of(0, 1, false)))).isEqualTo(answered(List.of("order 1"), 1));
        assertThat(answer(poll(1))).isEqualTo(answered(List.of("order 2"), 2));
    }

    @Test
    void aRepetitionReplacesItsOriginalAndMovesNothing() {
        connection.send(Given.order(7));
        connection.send(Given.order(7));
        assertThat(answer(poll(6))).isEqualTo(answered(List.of("order 7"), 7));

        connection.send(Given.order(3));
        assertThat(answer(poll(7))).isEqualTo(answered(List.of("order 3"), 7));
    }

    @Test
    void aClientThatDidNotGetWhatItWasHandedHasToBeConnectedAnew() {
        connection.send(Given.order(1));
        poll(0);

        assertThat(connection.take(Poll.of(0, 100, false))).isFalse();
    }

    @Test
    void aSecondPollTakesThePlaceOfTheFirst() {
        Poll first = waitingPoll(0);
        Poll second = waitingPoll(0);
        connection.send(Given.order(1));

        assertThat(answer(first)).isEqualTo(answered(List.of(), 0));
        assertThat(answer(second)).isEqualTo(answered(List.of("order 1"), 1));
        connection.expire(first);
        assertThat(answer(second).messages()).hasSize(1);
    }

    @Test
    void whatTheSessionMayNotReceiveAtThatMomentIsDropped() {
        connection.send(Given.order(1));
        connection.stand(new Standing(SessionStatus.PENDING, null));

        assertThat(answer(poll(0))).isEqualTo(new Poll.Answer(List.of(), 0, SessionStatus.PENDING));
        assertThat(observed.withheld).containsExactly(1L);
    }

    @Test
    void aSessionThatIsOverSaysWhyForAMinute() {
        connection.send(Given.order(1));
        Poll waiting = waitingPoll(0);
        assertThat(answer(waiting).messages()).containsExactly("order 1");
        connection.send(Given.order(2));
        connection.end(SUPERSEDED, "farewell");

        var over = new Poll.Answer(List.of("farewell"), 1, SessionStatus.TERMINATED);
        assertThat(answer(poll(1))).isEqualTo(over);
        assertThat(answer(poll(0)).messages()).containsExactly("farewell");
        ticker.advance(TestRules.END_TOLD_FOR);
        assertThat(connection.tick(ticker.nanos())).isFalse();
        ticker.advance(A_MOMENT);
        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void theEndAnswersAPollThatWaits() {
        Poll poll = waitingPoll(3);

        connection.end(SUPERSEDED, "farewell");

        assertThat(answer(poll)).isEqualTo(new Poll.Answer(List.of("farewell"), 3, SessionStatus.TERMINATED));
    }

    @Test
    void aReplacedConnectionSendsItsPollHomeAndTakesNoOther() {
        Poll poll = waitingPoll(3);

        connection.end(CloseReason.REPLACED, null);

        assertThat(answer(poll)).isEqualTo(answered(List.of(), 3));
        assertThat(connection.take(Poll.of(3, 100, false))).isFalse();
        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void aPollThatComesWhileTheGatewayStopsLearnsOfIt() {
        connection.send(Given.order(1));
        poll(0);
        connection.end(CloseReason.RESTART, "maintenance");
        ticker.advance(A_MOMENT);
        assertThat(connection.tick(ticker.nanos())).as("has something to say").isFalse();

        assertThat(answer(poll(0))).isEqualTo(answered(List.of("maintenance"), 1));
        assertThat(connection.take(Poll.of(1, 100, false))).isFalse();
        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void aPollThatWaitsLearnsThatTheGatewayStops() {
        Poll poll = waitingPoll(3);

        connection.end(CloseReason.RESTART, "maintenance");

        assertThat(answer(poll)).isEqualTo(answered(List.of("maintenance"), 3));
        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void aClientThatStaysAwayCountsAsGoneButNotWhileItsPollWaits() {
        Poll poll = waitingPoll(0);
        ticker.advance(TestRules.POLL_IDLE_TIMEOUT.plus(A_MOMENT));
        assertThat(connection.tick(ticker.nanos())).isFalse();

        connection.expire(poll);
        ticker.advance(TestRules.POLL_IDLE_TIMEOUT);
        assertThat(connection.tick(ticker.nanos())).isFalse();
        ticker.advance(A_MOMENT);
        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void mailDoesNotKeepAClientThatStaysAway() {
        poll(0);
        ticker.advance(TestRules.POLL_IDLE_TIMEOUT.plus(A_MOMENT));
        connection.send(Given.notice("news"));

        assertThat(connection.tick(ticker.nanos())).isTrue();
    }

    @Test
    void oneMessageTooManyEndsTheConnection() {
        for (int i = 1; i <= 6; i++) {
            connection.send(Given.order(i));
        }

        assertThat(observed.closing).containsExactly(CloseReason.SLOW);
        assertThat(connection.take(Poll.of(0, 100, false))).isFalse();
    }
}
