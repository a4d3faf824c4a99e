package io.tradeagent.servicebus.entity;

import static io.tradeagent.servicebus.entity.BrokerFixture.QUEUE;
import static io.tradeagent.servicebus.entity.BrokerFixture.TOPIC;
import static io.tradeagent.servicebus.entity.BrokerFixture.content;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens: replaying the log, and replaying a snapshot, give the state that there was. */
class ReplayTest {
    private final BrokerFixture given = new BrokerFixture();
    private final TestConsumer consumer = given.consumer(QUEUE, 0);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void replayGivesTheSameState(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 500; step++) {
            act(random);
        }
        List<String> state = BrokerFixture.state(given.broker);
        assertThat(state).isNotEmpty();

        Broker replayed = given.newBroker(DetachPolicy.RELEASE_LOCKS, Long.MAX_VALUE);
        given.log.forEach(change -> assertThat(replayed.evolve(change)).isTrue());
        assertThat(withoutCounters(BrokerFixture.state(replayed))).isEqualTo(withoutCounters(state));

        List<Change> snapshot = new ArrayList<>();
        given.broker.snapshot(snapshot::add);
        Broker compacted = given.newBroker(DetachPolicy.RELEASE_LOCKS, Long.MAX_VALUE);
        snapshot.forEach(compacted::evolve);
        assertThat(BrokerFixture.state(compacted)).isEqualTo(state);
    }

    private void act(Random random) {
        EntityPath target = random.nextBoolean() ? QUEUE : TOPIC;
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> given.send(target, "m" + random.nextInt(1_000));
            case 3 ->
                given.send(
                        given.broker,
                        target,
                        new Submission(
                                content("later", null, Duration.ofSeconds(1L + random.nextInt(100))),
                                given.now.plusSeconds(random.nextInt(50))));
            case 4 -> given.pass(Duration.ofSeconds(random.nextInt(40)));
            case 5 -> {
                consumer.credit++;
                given.queue(QUEUE).pump();
            }
            default -> settle(random);
        }
    }

    private void settle(Random random) {
        if (consumer.handouts.isEmpty()) {
            return;
        }
        Handout handout = consumer.handouts.remove(random.nextInt(consumer.handouts.size()));
        Queue queue = given.queue(QUEUE);
        try {
            switch (random.nextInt(5)) {
                case 0 -> queue.complete(handout.lockToken());
                case 1 -> queue.abandon(handout.lockToken(), UnaryOperator.identity());
                case 2 -> queue.defer(handout.lockToken(), content -> content("edited", null, null));
                case 3 -> queue.deadLetter(handout.lockToken(), "why", "because", UnaryOperator.identity());
                default -> queue.release(handout.lockToken());
            }
        } catch (RefusedException e) {
            assertThat(e.refusal()).as("its lock had expired").isEqualTo(Refusal.MESSAGE_LOCK_LOST);
        }
    }

    /** A number that was taken in vain is forgotten by a replay, and may be given out again. */
    private static List<String> withoutCounters(List<String> state) {
        return state.stream()
                .filter(line -> !line.startsWith("SequenceReached"))
                .toList();
    }
}
