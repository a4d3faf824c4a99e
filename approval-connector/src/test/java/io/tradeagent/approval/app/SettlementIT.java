package io.tradeagent.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tradeagent.approval.DecisionContract;
import io.tradeagent.approval.DecisionLog;
import io.tradeagent.approval.SignatureRule;
import io.tradeagent.approval.servicebus.ApprovalSubscriber;
import io.tradeagent.approval.servicebus.ConnectorMeters;
import io.tradeagent.approval.servicebus.ServiceBusAccess;
import io.tradeagent.approval.servicebus.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message when something fails between the log and Service Bus. */
class SettlementIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path directory;

    @Test
    void writesADecisionAgainUnderItsIdWhenItsCompletionWasLost() {
        try (Stage stage = new Stage(directory)) {
            stage.startServiceBus();
            DecisionLog losesServiceBusOnce = (decision, traceparent) -> {
                log.add(decision.stamp().toString());
                if (log.size() == 1) {
                    stage.stopServiceBus();
                    stage.startServiceBus();
                }
            };
            Operator operator = new Operator(stage);
            operator.send(Operator.approval("once"));
            try (ApprovalSubscriber subscriber = subscriber(stage, losesServiceBusOnce)) {
                subscriber.start();
                // Counted when completed. Only then may the operator look: the restart would end that client, too.
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(approvals()).isEqualTo(1));
                assertThat(operator.waiting()).isEmpty();
            }
            assertThat(log).hasSizeGreaterThan(1).allMatch(log.getFirst()::equals);
        }
    }

    @Test
    void triesAgainAfterADefectAndGoesOn() {
        try (Stage stage = new Stage(directory)) {
            stage.startServiceBus();
            DecisionLog failsOnce = (decision, traceparent) -> {
                log.add(decision.stamp().decisionId());
                if (log.size() == 1) {
                    throw new IllegalStateException("a defect");
                }
            };
            Operator operator = new Operator(stage);
            operator.send(Operator.approval("first"), Operator.approval("second"));
            try (ApprovalSubscriber subscriber = subscriber(stage, failsOnce)) {
                subscriber.start();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(operator.waiting()).isEmpty());
            }
            assertThat(log).containsExactlyInAnyOrder("first", "second", "first");
            assertThat(meters.counter("tradeagent.approval.service.bus.errors").count())
                    .isPositive();
            assertThat(approvals()).isEqualTo(2);
        }
    }

    private double approvals() {
        return meters.counter("tradeagent.approval.decisions", "verdict", "approve")
                .count();
    }

    private ApprovalSubscriber subscriber(Stage stage, DecisionLog decisions) {
        Subscription subscription = new Subscription(
                new ServiceBusAccess.BySharedKey(stage.connectionString()),
                "ea-auth-approvals",
                "session-approvals",
                Duration.ofHours(1));
        return new ApprovalSubscriber(
                subscription,
                new DecisionContract(SignatureRule.NONE),
                decisions,
                new ConnectorMeters(meters),
                InstantSource.system());
    }
}
