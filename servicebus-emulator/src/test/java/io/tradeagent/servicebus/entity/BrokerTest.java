package io.tradeagent.servicebus.entity;

import static io.tradeagent.servicebus.entity.BrokerFixture.QUEUE;
import static io.tradeagent.servicebus.entity.BrokerFixture.TOPIC;
import static io.tradeagent.servicebus.entity.BrokerFixture.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BrokerTest {
    private static final Duration LOCK = EntitySettings.defaults().lockDuration();

    private final BrokerFixture given = new BrokerFixture();

    @Test
    void handsMessagesToReceiversInTurnWithinTheirCredit() {
        TestConsumer first = given.consumer(QUEUE, 2);
        TestConsumer second = given.consumer(QUEUE, 1);
        for (String body : List.of("1", "2", "3", "4")) {
            given.send(QUEUE, body);
        }
        assertThat(first.bodies()).containsExactly("1", "3");
        assertThat(second.bodies()).containsExactly("2");
    }

    @Test
    void aReleasedMessageKeepsItsPlaceAndItsCount() {
        TestConsumer consumer = given.consumer(QUEUE, 1);
        given.send(QUEUE, "1");
        given.send(QUEUE, "2");
        given.queue(QUEUE).release(consumer.last().lockToken());
        consumer.credit = 1;
        given.queue(QUEUE).pump();
        assertThat(consumer.bodies()).containsExactly("1", "1");
        assertThat(consumer.last().message().deliveryCount()).isZero();
    }

    @Test
    void aLockThatExpiresCountsAndTheOldTokenSettlesNothing() {
        TestConsumer consumer = given.consumer(QUEUE, 10);
        given.send(QUEUE, "1");
        UUID expired = consumer.last().lockToken();
        given.pass(LOCK);
        assertThat(consumer.last().message().deliveryCount()).isEqualTo(1);
        assertRefused(Refusal.MESSAGE_LOCK_LOST, () -> given.queue(QUEUE).complete(expired));
        given.queue(QUEUE).complete(consumer.last().lockToken());
        assertThat(given.queue(QUEUE).size()).isZero();
    }

    @Test
    void aRenewedLockHolds() {
        TestConsumer consumer = given.consumer(QUEUE, 10);
        given.send(QUEUE, "1");
        given.pass(LOCK.minusSeconds(1));
        assertThat(given.queue(QUEUE).renew(consumer.last().lockToken())).isEqualTo(given.now.plus(LOCK));
        given.pass(LOCK.minusSeconds(1));
        given.queue(QUEUE).complete(consumer.last().lockToken());
    }

    @Test
    void tooManyFailuresOfAnyKindDeadLetter() {
        TestConsumer consumer = given.consumer(QUEUE, 10);
        given.send(QUEUE, "1");
        given.queue(QUEUE).abandon(consumer.last().lockToken(), UnaryOperator.identity());
        given.pass(LOCK);
        given.pass(LOCK);
        Message dead = given.deadLetters().peek(0, 1, null).getFirst();
        assertThat(dead.deadLetter())
                .isEqualTo(new DeadLetter(
                        "MaxDeliveryCountExceeded", "Message could not be consumed after 3 delivery attempts.", "q"));
        assertThat(given.queue(QUEUE).size()).isZero();
    }

    @Test
    void nothingLeavesADeadLetterQueueButByCompletion() {
        TestConsumer consumer = given.consumer(QUEUE, 1);
        given.send(QUEUE, "1");
        given.queue(QUEUE).deadLetter(consumer.last().lockToken(), "why", null, UnaryOperator.identity());
        TestConsumer undertaker = given.consumer(QUEUE.deadLetterQueue(), 1_000);
        for (int i = 0; i < 50; i++) {
            given.deadLetters().abandon(undertaker.last().lockToken(), UnaryOperator.identity());
        }
        assertRefused(
                Refusal.NOT_ALLOWED,
                () -> given.deadLetters()
                        .deadLetter(undertaker.last().lockToken(), null, null, UnaryOperator.identity()));
        given.pass(Duration.ofDays(1_000));
        assertThat(given.deadLetters().size()).isEqualTo(1);
    }

    @Test
    void aLockedMessageDoesNotExpireUntilItIsGivenBack() {
        TestConsumer consumer = given.consumer(QUEUE, 1);
        given.send(given.broker, QUEUE, new Submission(content("1", null, Duration.ofSeconds(30)), null));
        given.pass(Duration.ofSeconds(31));
        assertThat(given.queue(QUEUE).size()).isEqualTo(1);
        given.queue(QUEUE).release(consumer.last().lockToken());
        given.pass(Duration.ZERO);
        assertThat(given.deadLetters().size()).isEqualTo(1);
    }

    @Test
    void whatIsFoundExpiredAtDeliveryReachesTheReceiverOfTheDeadLetters() {
        TestConsumer undertaker = given.consumer(QUEUE.deadLetterQueue(), 1);
        given.send(given.broker, QUEUE, new Submission(content("1", null, Duration.ofSeconds(5)), null));
        given.now = given.now.plusSeconds(5);
        assertThat(given.consumer(QUEUE, 1).handouts).isEmpty();
        assertThat(undertaker.bodies()).containsExactly("1");
    }

    @Test
    void anAbandonedDeferredMessageStaysDeferred() {
        TestConsumer consumer = given.consumer(QUEUE, 10);
        long number = given.send(QUEUE, "1");
        given.queue(QUEUE).defer(consumer.last().lockToken(), UnaryOperator.identity());
        Handout fetched = given.queue(QUEUE)
                .receiveDeferred(List.of(number), Consumer.Mode.PEEK_LOCK)
                .getFirst();
        assertRefused(
                Refusal.MESSAGE_NOT_FOUND,
                () -> given.queue(QUEUE).receiveDeferred(List.of(number), Consumer.Mode.PEEK_LOCK));
        given.queue(QUEUE).abandon(fetched.lockToken(), UnaryOperator.identity());
        assertThat(consumer.handouts).hasSize(1);
        assertThat(given.queue(QUEUE).receiveDeferred(List.of(number), Consumer.Mode.RECEIVE_AND_DELETE))
                .hasSize(1);
        assertThat(given.queue(QUEUE).size()).isZero();
    }

    @Test
    void aScheduledMessageEntersAnewInEverySubscription() {
        Submission later = new Submission(content("1", null, null), given.now.plusSeconds(10));
        long number = given.send(given.broker, TOPIC, later);
        given.pass(Duration.ofSeconds(9));
        TestConsumer one = given.consumer(EntityPath.subscription("t", "one"), 1);
        TestConsumer two = given.consumer(EntityPath.subscription("t", "two"), 1);
        assertThat(one.handouts).isEmpty();
        given.pass(Duration.ofSeconds(1));
        assertThat(one.bodies()).isEqualTo(two.bodies()).containsExactly("1");
        assertRefused(Refusal.MESSAGE_NOT_FOUND, () -> given.broker.cancelScheduled(TOPIC, List.of(number)));
    }

    @Test
    void locksOutliveTheirReceiverWhereTheyAreKept() {
        Broker keeping = given.newBroker(DetachPolicy.KEEP_LOCKS, 100_000);
        TestConsumer gone = new TestConsumer(Consumer.Mode.PEEK_LOCK, 1);
        TestConsumer next = new TestConsumer(Consumer.Mode.PEEK_LOCK, 1);
        keeping.queue(QUEUE).attach(gone);
        given.send(keeping, QUEUE, new Submission(content("1", null, null), null));
        keeping.queue(QUEUE).detach(gone);
        keeping.queue(QUEUE).attach(next);
        assertThat(next.handouts).isEmpty();
        given.now = given.now.plus(LOCK);
        keeping.tick();
        assertThat(next.last().message().deliveryCount()).isEqualTo(1);
    }

    @Test
    void refusesWhatExceedsTheQuotaAsAWhole() {
        Broker small = given.newBroker(DetachPolicy.RELEASE_LOCKS, 1_000);
        Submission message = new Submission(content("x".repeat(300), null, null), null);
        assertRefused(Refusal.QUOTA_EXCEEDED, () -> small.publish(QUEUE, List.of(message, message, message)));
        assertThat(small.queue(QUEUE).size()).isZero();
        assertThat(small.publish(QUEUE, List.of(message, message))).hasSize(2);
    }

    @Test
    void aLogThatFailsLeavesEverythingAsItWas() {
        TestConsumer consumer = given.consumer(QUEUE, 1);
        given.send(QUEUE, "1");
        List<String> before = BrokerFixture.state(given.broker);
        given.broker.logTo(changes -> {
            throw new IllegalStateException("disk full");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> given.send(QUEUE, "2"));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> given.queue(QUEUE).complete(consumer.last().lockToken()));
        given.broker.logTo(ChangeLog.VOLATILE);
        assertThat(given.queue(QUEUE).size()).isEqualTo(1);
        given.queue(QUEUE).complete(consumer.last().lockToken());
        assertThat(before).isNotEqualTo(BrokerFixture.state(given.broker));
    }

    static void assertRefused(Refusal expected, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(expected));
    }
}
