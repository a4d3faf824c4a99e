package io.tradeagent.gateway.app;

import io.tradeagent.gateway.AnswerCheck;
import io.tradeagent.gateway.kafka.KafkaPulse;
import io.tradeagent.gateway.kafka.Mailbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready is a gateway that reads its mail, reaches Kafka and has seen that sessions can be asked for. */
final class GatewayHealth implements HealthIndicator {

    private final Mailbox mailbox;
    private final KafkaPulse kafka;
    private final AnswerCheck answers;

    GatewayHealth(Mailbox mailbox, KafkaPulse kafka, AnswerCheck answers) {
        this.mailbox = mailbox;
        this.kafka = kafka;
        this.answers = answers;
    }

    @Override
    public Health health() {
        boolean ready = mailbox.reading() && kafka.beating() && answers.passed();
        return (ready ? Health.up() : Health.down())
                .withDetail("answered", answers.passed())
                .build();
    }
}
