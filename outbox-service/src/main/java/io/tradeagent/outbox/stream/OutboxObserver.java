package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.schemas.topics.Topic;
import java.util.List;

/** Whoever counts what happens. Called on the stream thread; must be quick and must not fail. A step may be seen again after a crash. */
public interface OutboxObserver {

    /** Something was decided. */
    void decided(Answer answer, List<OutboxEvent> events);

    /** A record of a topic became a dead letter. */
    void deadLettered(Topic topic);
}
