package io.tradeagent.approval.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.azure.messaging.servicebus.ServiceBusReceivedMessage;
import com.azure.messaging.servicebus.ServiceBusReceiverClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class OutagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void holdsADecisionOverAnOutageOfKafkaAndWritesItOnce() throws Exception {
        try (Stage stage = Stage.withEverything(directory);
                ConfigurableApplicationContext service = ApprovalConnectorApplication.start(stage.arguments())) {
            Operator operator = new Operator(stage);
            operator.send(Operator.approval("before"));
            awaitSettled(operator);
            stage.stopKafka();
            operator.send(Operator.approval("meanwhile-1"));
            awaitReadiness(service, 503);
            // Longer than all deliveries would last if each ended with its lock.
            assertNobodyElseGetsIt(stage, Stage.LOCK.multipliedBy(Stage.MAX_DELIVERIES + 1L));
            operator.send(Operator.rejection("meanwhile-2"));
            stage.startKafka();
            awaitSettled(operator);
            awaitReadiness(service, 200);
            assertThat(operator.deadLetters()).isEmpty();
            try (InboundLog log = new InboundLog(stage)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() ->
                                assertThat(log.decisionIds()).containsExactly("before", "meanwhile-1", "meanwhile-2"));
            }
        }
    }

    @Test
    void stopsInTimeWhileItHoldsADecisionThatASuccessorThenWrites() throws Exception {
        try (Stage stage = Stage.withEverything(directory)) {
            Operator operator = new Operator(stage);
            try (ConfigurableApplicationContext service = ApprovalConnectorApplication.start(stage.arguments())) {
                awaitReadiness(service, 200);
                stage.stopKafka();
                operator.send(Operator.approval("held"));
                awaitReadiness(service, 503);
                Instant before = Instant.now();
                service.close();
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
            assertThat(operator.waiting())
                    .extracting(ServiceBusReceivedMessage::getMessageId)
                    .containsExactly("held");
            stage.startKafka();
            try (ConfigurableApplicationContext successor = ApprovalConnectorApplication.start(stage.arguments());
                    InboundLog log = new InboundLog(stage)) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(log.decisionIds()).containsExactly("held"));
                awaitReadiness(successor, 200);
            }
        }
    }

    @Test
    void goesOnAfterARestartOfServiceBus() throws Exception {
        try (Stage stage = Stage.withEverything(directory);
                ConfigurableApplicationContext service = ApprovalConnectorApplication.start(stage.arguments());
                InboundLog log = new InboundLog(stage)) {
            Operator operator = new Operator(stage);
            operator.send(Operator.approval("before"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.decisionIds()).contains("before"));
            stage.stopServiceBus();
            awaitReadiness(service, 503);
            stage.startServiceBus();
            operator.send(Operator.approval("after"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(log.decisionIds()).containsSubsequence("before", "after"));
            awaitReadiness(service, 200);
            awaitSettled(operator);
        }
    }

    @Test
    void startsBeforeKafkaAndServiceBusDo() throws Exception {
        try (Stage ports = Stage.withEverything(directory)) {
            ports.stopKafka();
            ports.stopServiceBus();
            try (ConfigurableApplicationContext service = ApprovalConnectorApplication.start(ports.arguments())) {
                Probes probes = new Probes(service);
                assertThat(probes.live()).isEqualTo(200);
                assertThat(probes.ready()).isEqualTo(503);
                ports.startServiceBus();
                ports.startKafka();
                Operator operator = new Operator(ports);
                operator.send(Operator.approval("first"));
                try (InboundLog log = new InboundLog(ports)) {
                    await().atMost(PATIENCE)
                            .untilAsserted(() -> assertThat(log.decisionIds()).containsExactly("first"));
                }
                awaitReadiness(service, 200);
            }
        }
    }

    @Test
    void writesNothingIntoATopicOfAnotherSize() throws Exception {
        try (Stage stage = Stage.withEverything(directory)) {
            String[] arguments = stage.arguments();
            arguments[2] = "--tradeagent.topics.account-partitions=" + (Stage.PARTITIONS + 1);
            Operator operator = new Operator(stage);
            operator.send(Operator.approval("kept"));
            try (ConfigurableApplicationContext service = ApprovalConnectorApplication.start(arguments);
                    InboundLog log = new InboundLog(stage)) {
                awaitReadiness(service, 503);
                // The message is still anybody's.
                try (ServiceBusReceiverClient other = receiver(stage)) {
                    assertThat(other.receiveMessages(1, Duration.ofSeconds(5)).stream())
                            .extracting(ServiceBusReceivedMessage::getMessageId)
                            .containsExactly("kept");
                }
                assertThat(log.records()).isEmpty();
            }
        }
    }

    private static void assertNobodyElseGetsIt(Stage stage, Duration howLong) {
        try (ServiceBusReceiverClient other = receiver(stage)) {
            assertThat(other.receiveMessages(10, howLong).stream()).isEmpty();
        }
    }

    private static ServiceBusReceiverClient receiver(Stage stage) {
        return stage.clients()
                .receiver()
                .topicName("ea-auth-approvals")
                .subscriptionName("session-approvals")
                .disableAutoComplete()
                .maxAutoLockRenewDuration(Duration.ZERO)
                .buildClient();
    }

    private static void awaitSettled(Operator operator) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(operator.waiting()).isEmpty());
    }

    private static void awaitReadiness(ConfigurableApplicationContext service, int status) {
        Probes probes = new Probes(service);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(probes.ready()).isEqualTo(status));
    }
}
