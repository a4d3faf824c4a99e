package io.tradeagent.servicebus.entity;

import static io.tradeagent.servicebus.entity.BrokerFixture.SESSIONS;
import static io.tradeagent.servicebus.entity.BrokerFixture.content;
import static io.tradeagent.servicebus.entity.BrokerTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Duration LOCK = EntitySettings.defaults().lockDuration();

    private final BrokerFixture given = new BrokerFixture();

    @Test
    void thoseWhoWaitGetSessionsInTurn() {
        TestConsumer.InSession first = request(null);
        TestConsumer.InSession second = request(null);
        assertThat(first.session).isNull();
        send("A", "a1");
        send("A", "a2");
        send("B", "b1");
        assertThat(first.session).isEqualTo("A");
        assertThat(first.bodies()).containsExactly("a1", "a2");
        assertThat(second.session).isEqualTo("B");
    }

    @Test
    void waitingEndsAtTheDeadline() {
        TestConsumer.InSession waiting = request(null);
        given.pass(Duration.ofSeconds(60));
        assertThat(waiting.refusal).isEqualTo(Refusal.TIMED_OUT);
        send("A", "a1");
        assertThat(waiting.session).isNull();
    }

    @Test
    void aClosedSessionIsFreeAtOnceAndCountsNothing() {
        send("A", "a1");
        TestConsumer.InSession first = request("A");
        assertThat(request("A").refusal).isEqualTo(Refusal.SESSION_CANNOT_BE_LOCKED);
        given.queue(SESSIONS).detach(first);
        TestConsumer.InSession next = request("A");
        assertThat(next.last().message().deliveryCount()).isZero();
    }

    @Test
    void aSessionWhoseLockExpiresIsTakenAwayAndCounts() {
        send("A", "a1");
        TestConsumer.InSession first = request("A");
        given.pass(LOCK);
        assertThat(first.lost).isTrue();
        assertRefused(
                Refusal.SESSION_LOCK_LOST,
                () -> given.queue(SESSIONS).complete(first.last().lockToken()));
        assertRefused(
                Refusal.SESSION_LOCK_LOST,
                () -> given.queue(SESSIONS).sessions().renew("A"));
        assertThat(request("A").last().message().deliveryCount()).isEqualTo(1);
    }

    @Test
    void aRenewedSessionKeepsItsMessagesLocked() {
        send("A", "a1");
        TestConsumer.InSession owner = request("A");
        given.pass(LOCK.minusSeconds(1));
        given.queue(SESSIONS).sessions().renew("A");
        given.pass(LOCK.minusSeconds(1));
        given.queue(SESSIONS).complete(owner.last().lockToken());
        assertThat(given.queue(SESSIONS).size()).isZero();
    }

    @Test
    void onlyTheOwnerTouchesStateAndDeferredMessages() {
        long number = send("A", "a1");
        Sessions sessions = given.queue(SESSIONS).sessions();
        assertRefused(Refusal.SESSION_LOCK_LOST, () -> sessions.setState("A", new byte[] {1}));
        TestConsumer.InSession owner = request("A");
        given.queue(SESSIONS).defer(owner.last().lockToken(), UnaryOperator.identity());
        sessions.setState("A", new byte[] {1});
        given.queue(SESSIONS).detach(owner);
        assertRefused(
                Refusal.SESSION_LOCK_LOST,
                () -> given.queue(SESSIONS).receiveDeferred(List.of(number), Consumer.Mode.PEEK_LOCK));
        assertThat(request("A").handouts).isEmpty();
        assertThat(sessions.state("A")).containsExactly(1);
        assertThat(given.queue(SESSIONS).receiveDeferred(List.of(number), Consumer.Mode.PEEK_LOCK))
                .hasSize(1);
    }

    private TestConsumer.InSession request(@Nullable String wanted) {
        TestConsumer.InSession request = new TestConsumer.InSession(wanted, given.now.plusSeconds(59));
        given.queue(SESSIONS).sessions().request(request);
        given.queue(SESSIONS).pump();
        return request;
    }

    private long send(String session, String body) {
        return given.send(given.broker, SESSIONS, new Submission(content(body, session, null), null));
    }
}
