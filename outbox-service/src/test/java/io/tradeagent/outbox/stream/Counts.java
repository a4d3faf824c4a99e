package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.schemas.topics.Topic;
import java.util.ArrayList;
import java.util.List;

/** What an observer was told. */
final class Counts implements OutboxObserver {

    final List<Answer> answers = new ArrayList<>();
    final List<Topic> deadLetters = new ArrayList<>();

    @Override
    public void decided(Answer answer, List<OutboxEvent> events) {
        answers.add(answer);
    }

    @Override
    public void deadLettered(Topic topic) {
        deadLetters.add(topic);
    }
}
