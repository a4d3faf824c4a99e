package io.tradeagent.outbox.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.outbox.Answer;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.stream.OutboxObserver;
import io.tradeagent.schemas.topics.Topic;
import java.util.List;
import java.util.Locale;

/** Counts what was decided. Codes are a closed set, so that no client can make a time series. */
final class OutboxMetrics implements OutboxObserver {

    private static final String PREFIX = "tradeagent.outbox.";

    private final MeterRegistry meters;

    OutboxMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void decided(Answer answer, List<OutboxEvent> events) {
        if (answer != Answer.DONE) {
            count("answers", answer.name().toLowerCase(Locale.ROOT));
        }
        for (OutboxEvent event : events) {
            switch (event) {
                case OutboxEvent.OrderKept e ->
                    count("kept", e.order().hindrance().code());
                case OutboxEvent.OrderSent e -> meters.counter(PREFIX + "sent").increment();
                case OutboxEvent.UnsentSettled e ->
                    settled(e.verdict().outcome().name());
                case OutboxEvent.SentSettled e -> settled(e.verdict().outcome().name());
                default -> {}
            }
        }
    }

    @Override
    public void deadLettered(Topic topic) {
        meters.counter(PREFIX + "dead.letters", "topic", topic.topicName()).increment();
    }

    private void settled(String outcome) {
        count("settled", outcome.toLowerCase(Locale.ROOT));
    }

    private void count(String name, String code) {
        meters.counter(PREFIX + name, "code", code).increment();
    }
}
