package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitingPollsTest {

    private static final Source HERE = new Source("192.0.2.1");
    private static final Source THERE = new Source("192.0.2.2");

    private final WaitingPolls polls = new WaitingPolls(3, 2);
    private final ManualTicker ticker = new ManualTicker();
    private final Surroundings surroundings = Given.surroundings(new TestRules(5, 5), ticker, new Observed());

    private PolledConnection connection(int number) {
        PolledConnection connection =
                new PolledConnection("c-" + number, Given.otherSession(number), Given.SOURCE, 0, surroundings);
        connection.stand(Given.APPROVED);
        return connection;
    }

    private static Poll waitingPoll() {
        return Poll.of(0, 100, true);
    }

    private int waiting() {
        return surroundings.polls().size();
    }

    @Test
    void aSourceIsLimitedAndAllTogetherAre() {
        assertThat(polls.enter(HERE)).isEmpty();
        assertThat(polls.enter(HERE)).isEmpty();
        assertThat(polls.enter(HERE)).contains(Limit.SOURCE_WAITING_POLLS);
        assertThat(polls.enter(THERE)).isEmpty();
        assertThat(polls.enter(THERE)).contains(Limit.WAITING_POLLS);
        assertThat(polls.size()).isEqualTo(3);

        polls.leave(HERE);
        assertThat(polls.enter(HERE)).isEmpty();
    }

    @Test
    void onePollTooManyIsToldWhenToComeBackAndIsNotDisconnected() {
        connection(1).take(waitingPoll());
        connection(2).take(waitingPoll());
        PolledConnection third = connection(3);
        ticker.advance(TestRules.POLL_IDLE_TIMEOUT);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> third.take(waitingPoll()));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal.limit()).contains(Limit.SOURCE_WAITING_POLLS);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(5));
        ticker.advance(TestRules.POLL_IDLE_TIMEOUT);
        assertThat(third.tick(ticker.nanos())).isFalse();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void whoDoesNotWaitIsNotCounted() {
        connection(1).take(waitingPoll());
        connection(2).take(waitingPoll());
        Poll asks = Poll.of(0, 100, false);

        assertThat(connection(3).take(asks)).isTrue();
        assertThat(asks.reply()).isCompleted();
    }

    @Test
    void aPollThatTakesThePlaceOfItsSessionsOwnIsNotCountedTwice() {
        PolledConnection connection = connection(1);
        connection.take(waitingPoll());
        connection(2).take(waitingPoll());

        assertThat(connection.take(waitingPoll())).isTrue();
        assertThat(waiting()).isEqualTo(2);
    }

    @Test
    void howeverAPollIsAnsweredItsPlaceIsFree() {
        PolledConnection connection = connection(1);
        Poll expired = waitingPoll();
        connection.take(expired);
        connection.expire(expired);
        assertThat(waiting()).isZero();

        connection.take(waitingPoll());
        connection.send(Given.order(1));
        assertThat(waiting()).isZero();

        connection.take(Poll.of(1, 100, true));
        connection.take(Poll.of(1, 100, false));
        assertThat(waiting()).isZero();

        connection.take(Poll.of(1, 100, true));
        connection.end(CloseReason.REPLACED, null);
        assertThat(waiting()).isZero();

        PolledConnection other = connection(2);
        other.take(waitingPoll());
        other.abort(CloseReason.SLOW);
        assertThat(waiting()).isZero();
    }
}
