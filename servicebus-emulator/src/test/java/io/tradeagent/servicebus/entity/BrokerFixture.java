package io.tradeagent.servicebus.entity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A broker with a clock that stands still, and a log that can be replayed. */
final class BrokerFixture {
    static final EntityPath QUEUE = new EntityPath("q");
    static final EntityPath TOPIC = new EntityPath("t");
    static final EntityPath SESSIONS = new EntityPath("s");

    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    final List<Change> log = new ArrayList<>();
    final Broker broker = newBroker(DetachPolicy.RELEASE_LOCKS, 100_000);

    BrokerFixture() {
        broker.logTo(log::addAll);
    }

    Broker newBroker(DetachPolicy policy, long quotaBytes) {
        Broker made = new Broker(() -> now, policy, quotaBytes);
        made.declareQueue("q", EntitySettings.defaults().maxDeliveryCount(3).deadLetteringExpired());
        made.declareQueue("s", EntitySettings.defaults().requiringSessions());
        made.declareTopic("t");
        made.declareSubscription("t", "one", EntitySettings.defaults());
        made.declareSubscription("t", "two", EntitySettings.defaults());
        return made;
    }

    void pass(Duration time) {
        now = now.plus(time);
        broker.tick();
    }

    Queue queue(EntityPath path) {
        return broker.queue(path);
    }

    Queue deadLetters() {
        return broker.queue(QUEUE.deadLetterQueue());
    }

    long send(EntityPath path, String body) {
        return send(broker, path, new Submission(content(body, null, null), null));
    }

    long send(Broker to, EntityPath path, Submission submission) {
        return to.publish(path, List.of(submission)).getFirst();
    }

    static Content content(String body, @Nullable String sessionId, @Nullable Duration life) {
        byte[] none = {};
        Sections sections = new Sections(none, none, none, body.getBytes(StandardCharsets.UTF_8));
        return new Content(sections, sessionId, life);
    }

    static String body(Message message) {
        return new String(message.content().sections().body(), StandardCharsets.UTF_8);
    }

    TestConsumer consumer(EntityPath path, int credit) {
        TestConsumer consumer = new TestConsumer(Consumer.Mode.PEEK_LOCK, credit);
        queue(path).attach(consumer);
        return consumer;
    }

    /** The state as text: what a replay must reproduce. */
    static List<String> state(Broker broker) {
        List<String> state = new ArrayList<>();
        broker.snapshot(change -> state.add(
                change instanceof Change.Stored stored
                        ? stored.entity() + " " + stored.message().arrival()
                                + stored.message().state()
                                + stored.message().deliveryCount()
                                + stored.message().deadLetter()
                                + body(stored.message())
                        : change instanceof Change.SessionStateSet set
                                ? set.entity() + set.sessionId() + Arrays.toString(set.state())
                                : change.toString()));
        return state;
    }
}
