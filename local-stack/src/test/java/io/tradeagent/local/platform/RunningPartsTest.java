package io.tradeagent.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.platform.RunningParts.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningPartsTest {

    private final List<String> stopped = Collections.synchronizedList(new ArrayList<>());
    private final RunningParts parts = new RunningParts(new Progress() {
        @Override
        public void started(String part, String address, Duration took) {}

        @Override
        public void stopped(String part) {
            stopped.add(part);
        }
    });

    @Test
    void stopTheEdgeFirstAndTheBrokerLastWhateverStartedWhen() {
        parts.add(Tier.EDGE, "gateway", () -> {});
        parts.add(Tier.BROKER, "kafka", () -> {});
        parts.add(Tier.STATE, "outbox", () -> {});
        parts.add(Tier.INFRASTRUCTURE, "registry", () -> {});
        parts.close();
        assertThat(stopped).containsExactly("gateway", "outbox", "registry", "kafka");
    }

    @Test
    void stopTheOthersWhenOneFails() {
        parts.add(Tier.BROKER, "kafka", () -> {});
        parts.add(Tier.EDGE, "gateway", () -> {
            throw new IllegalStateException("does not drain");
        });
        parts.close();
        assertThat(stopped).containsExactly("gateway", "kafka");
    }

    @Test
    void stopOneThatComesTooLate() {
        parts.close();
        parts.add(Tier.EDGE, "gateway", () -> {});
        assertThat(stopped).containsExactly("gateway");
    }

    @Test
    void stopOnce() {
        parts.add(Tier.BROKER, "kafka", () -> {});
        parts.close();
        parts.close();
        assertThat(stopped).containsExactly("kafka");
    }
}
