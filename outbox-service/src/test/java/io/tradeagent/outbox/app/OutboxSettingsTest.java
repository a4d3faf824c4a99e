package io.tradeagent.outbox.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxSettingsTest {

    private static OutboxSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tradeagent.outbox", OutboxSettings.class);
    }

    @Test
    void whatIsNotSetIsAsDocumented() {
        OutboxSettings settings = bind(Map.of());
        assertThat(settings.redeliveryInitial()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.redeliveryMax()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.maxAttempts()).isEqualTo(10);
        assertThat(settings.maxUnsettled()).isEqualTo(2_000);
        assertThat(settings.commandMemory()).isEqualTo(Duration.ofDays(7));
        assertThat(settings.reserved()).isEqualTo(200);
    }

    @Test
    void whatIsSetCounts() {
        OutboxSettings settings = bind(Map.of(
                "tradeagent.outbox.redelivery-initial", "250ms",
                "tradeagent.outbox.redelivery-max", "2s",
                "tradeagent.outbox.max-attempts", "3",
                "tradeagent.outbox.max-unsettled", "50",
                "tradeagent.outbox.command-memory", "30d"));
        assertThat(settings.redeliveryInitial()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.redeliveryMax()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.maxAttempts()).isEqualTo(3);
        assertThat(settings.maxUnsettled()).isEqualTo(50);
        assertThat(settings.commandMemory()).isEqualTo(Duration.ofDays(30));
    }

    @ParameterizedTest
    @CsvSource({
        "redelivery-initial, 0s, redelivery-initial must be above 0",
        "redelivery-initial, -1s, redelivery-initial must be above 0",
        "redelivery-max, 4s, redelivery-max must not be below redelivery-initial",
        "max-attempts, 0, max-attempts must be 1 or more",
        "max-unsettled, 1, max-unsettled must be 2 or more",
        "command-memory, 0s, command-memory must be above 0"
    })
    void eachViolationIsNamed(String key, String value, String violation) {
        assertThatThrownBy(() -> bind(Map.of("tradeagent.outbox." + key, value)))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tradeagent.outbox." + violation);
    }

    @Test
    void boundsThemselvesAreAllowed() {
        OutboxSettings settings = bind(Map.of(
                "tradeagent.outbox.redelivery-max", "5s",
                "tradeagent.outbox.max-attempts", "1",
                "tradeagent.outbox.max-unsettled", "2"));
        assertThat(settings.patience(20)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.reserved()).isEqualTo(1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> bind(Map.of(
                        "tradeagent.outbox.redelivery-initial", "0s",
                        "tradeagent.outbox.redelivery-max", "-1s",
                        "tradeagent.outbox.max-attempts", "0",
                        "tradeagent.outbox.max-unsettled", "0",
                        "tradeagent.outbox.command-memory", "-1d")))
                .rootCause()
                .hasMessageContainingAll(
                        "tradeagent.outbox.redelivery-initial",
                        "tradeagent.outbox.redelivery-max",
                        "tradeagent.outbox.max-attempts",
                        "tradeagent.outbox.max-unsettled",
                        "tradeagent.outbox.command-memory");
    }
}
