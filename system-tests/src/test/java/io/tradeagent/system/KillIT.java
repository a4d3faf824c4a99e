package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Ea.Session;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** kill -9 of a stateful service in the middle of 2,000 events and 500 orders: nothing lost, nothing twice. */
class KillIT {

    private static final Logger log = LoggerFactory.getLogger(KillIT.class);
    private static final int EAS = 10;
    private static final int EVENTS_EACH = 200;
    private static final int ORDERS_EACH = 50;

    @TempDir
    Path directory;

    /** Who goes on with the work. */
    private enum Successor {
        /** A second instance that was there all the time. */
        PARTNER,
        /** A process that is started when the first is dead. */
        RESTART
    }

    @ParameterizedTest
    @CsvSource({
        "session-streams, RESTART",
        "session-streams, PARTNER",
        "outbox-service, RESTART",
        "outbox-service, PARTNER"
    })
    void nothingIsLostAndNothingHappensTwice(String service, Successor kind) throws Exception {
        try (Platform platform = Platform.up(directory.resolve("data"), Map.of(), "--without", service)) {
            ServiceProcess victim = platform.service(service, Map.of());
            @Nullable ServiceProcess partner = kind == Successor.PARTNER ? ready(platform, service) : null;
            List<PersistentEa> eas = connect(platform);
            Set<String> commands = submitHalf(platform, eas);
            await("some progress")
                    .until(() -> eas.stream().anyMatch(ea -> ea.acked().size() > 20));
            eas.forEach(PersistentEa::expectProgressFromNow);

            victim.kill();
            Instant killed = Instant.now();
            ServiceProcess successor = partner == null ? platform.service(service, Map.of()) : partner;
            commands.addAll(submitHalf(platform, eas));
            await("all events acked and all orders delivered")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> eas.stream().allMatch(ea -> ea.unackedCount() == 0)
                            && eas.stream()
                                            .mapToInt(ea -> ea.deliveries().size())
                                            .sum()
                                    == commands.size());
            log.error(
                    "After kill -9 of {} ({}): all settled {} ms after the kill, longest stall at an EA {} ms",
                    service,
                    kind,
                    Duration.between(killed, Instant.now()).toMillis(),
                    eas.stream()
                            .map(PersistentEa::longestStall)
                            .max(Duration::compareTo)
                            .orElseThrow()
                            .toMillis());

            assertThatEachOrderHasOneSequence(eas, commands);
            assertThatTopicsHoldEachAckedEventOnce(platform, eas);
            eas.forEach(PersistentEa::close);
            successor.close();
        }
    }

    private static ServiceProcess ready(Platform platform, String service) {
        ServiceProcess process = platform.service(service, Map.of());
        process.awaitReady();
        return process;
    }

    private static List<PersistentEa> connect(Platform platform) {
        List<PersistentEa> eas = new ArrayList<>();
        try (Operator operator = new Operator(platform.serviceBus())) {
            for (int i = 0; i < EAS; i++) {
                Ea ea = new Ea(platform.gateway(), "kill-" + i, "key-" + i);
                Session session = await("a session")
                        .atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(ea::createSession, s -> true);
                operator.approve(ea.account(), session.fingerprint());
                PersistentEa persistent = new PersistentEa(session);
                persistent.submit(Ea.initRequest());
                eas.add(persistent);
            }
        }
        return eas;
    }

    /** Half of the events and half of the orders. */
    private static Set<String> submitHalf(Platform platform, List<PersistentEa> eas) {
        Set<String> commands = new HashSet<>();
        try (KafkaProducer<String, OrderInstruction> producer = new Topics(platform).producer(OrderInstruction.class)) {
            for (int i = 0; i < eas.size(); i++) {
                PersistentEa ea = eas.get(i);
                IntStream.range(0, EVENTS_EACH / 2).forEach(n -> ea.submit(Ea.summary()));
                for (int n = 0; n < ORDERS_EACH / 2; n++) {
                    OrderInstruction order = order("kill-" + i);
                    commands.add(((OrderCommand) order.getInstruction()).getCommandId());
                    producer.send(new ProducerRecord<>(Topic.ORDER_COMMANDS.topicName(), "default/kill-" + i, order));
                }
            }
        }
        return commands;
    }

    private static OrderInstruction order(String account) {
        return OrderInstruction.newBuilder()
                .setTenantId("default")
                .setAccountId(account)
                .setIssuer("test")
                .setIssuedAt(Instant.now())
                .setInstruction(OrderCommand.newBuilder()
                        .setCommandId(java.util.UUID.randomUUID().toString())
                        .setAction(OrderAction.open)
                        .setSymbol("EURUSD")
                        .setSide(Side.buy)
                        .setOrderType(OrderType.market)
                        .setVolume(new BigDecimal("0.10"))
                        .build())
                .build();
    }

    private static void assertThatEachOrderHasOneSequence(List<PersistentEa> eas, Set<String> commands) {
        Set<String> delivered = new HashSet<>();
        for (PersistentEa ea : eas) {
            Set<Long> sequences = new HashSet<>();
            ea.deliveries().forEach((commandId, under) -> {
                assertThat(under).as("sequences of " + commandId).hasSize(1);
                assertThat(sequences.addAll(under)).as("sequence used twice").isTrue();
                delivered.add(commandId);
            });
            assertThat(sequences).containsExactlyInAnyOrderElementsOf(upTo(sequences.size()));
        }
        assertThat(delivered).isEqualTo(commands);
    }

    private static void assertThatTopicsHoldEachAckedEventOnce(Platform platform, List<PersistentEa> eas) {
        Topics topics = new Topics(platform);
        Map<String, Map<String, Long>> recorded = new HashMap<>();
        Stream.of(
                        topics.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class).stream()
                                .map(StatusSummaryEvent::getEnvelope),
                        topics.read(Topic.EA_COMMAND_ACKS, CommandAckEvent.class).stream()
                                .map(CommandAckEvent::getEnvelope),
                        topics.read(Topic.EA_INIT_REQUESTS, InitRequestEvent.class).stream()
                                .map(InitRequestEvent::getEnvelope))
                .flatMap(s -> s)
                .forEach(envelope -> record(recorded, envelope));
        for (int i = 0; i < eas.size(); i++) {
            Map<String, Long> inTopics = recorded.getOrDefault("kill-" + i, Map.of());
            assertThat(inTopics).isEqualTo(eas.get(i).acked());
            assertThat(inTopics.values()).containsExactlyInAnyOrderElementsOf(upTo(inTopics.size()));
        }
    }

    private static void record(Map<String, Map<String, Long>> recorded, EventEnvelope envelope) {
        Long before = recorded.computeIfAbsent(envelope.getAccountId(), a -> new HashMap<>())
                .put(envelope.getEventId(), envelope.getSequence());
        assertThat(before).as("event %s recorded before", envelope.getEventId()).isNull();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
