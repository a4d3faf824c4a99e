package io.tradeagent.gateway.app;

import io.tradeagent.gateway.kafka.KafkaPulse;
import io.tradeagent.gateway.kafka.Mailbox;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Ready is a gateway that reads its mail and reaches Kafka. */
final class GatewayHealth implements HealthIndicator {

    private final Mailbox mailbox;
    private final KafkaPulse kafka;

    GatewayHealth(Mailbox mailbox, KafkaPulse kafka) {
        this.mailbox = mailbox;
        this.kafka = kafka;
    }

    @Override
    public Health health() {
        boolean ready = mailbox.reading() && kafka.beating();
        return (ready ? Health.up() : Health.down()).build();
    }
}
