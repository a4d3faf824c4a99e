package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of some EAs and orders for them, and the books that have to balance when all is settled. */
final class Workload {

    private final Platform platform;
    private final List<PersistentEa> eas;
    private final Set<String> commands = new HashSet<>();

    Workload(Platform platform, List<PersistentEa> eas) {
        this.platform = platform;
        this.eas = List.copyOf(eas);
    }

    /** Hands so many events to each EA and so many orders for each to the platform. */
    void submit(int events, int orders) {
        try (KafkaProducer<String, OrderInstruction> producer = new Topics(platform).producer(OrderInstruction.class)) {
            for (PersistentEa ea : eas) {
                IntStream.range(0, events).forEach(n -> ea.submit(Ea.summary()));
                for (int n = 0; n < orders; n++) {
                    OrderInstruction order = order(ea.account());
                    commands.add(((OrderCommand) order.getInstruction()).getCommandId());
                    producer.send(
                            new ProducerRecord<>(Topic.ORDER_COMMANDS.topicName(), "default/" + ea.account(), order));
                }
            }
        }
    }

    /** Whether every event is acked and every order has come, and its outcome gone. */
    boolean settled() {
        return eas.stream().mapToInt(ea -> ea.deliveries().size()).sum() == commands.size()
                && eas.stream().allMatch(ea -> ea.unackedCount() == 0);
    }

    void assertThatEachOrderHasOneSequence() {
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

    void assertThatTopicsHoldEachAckedEventOnce() {
        Topics topics = new Topics(platform);
        Set<String> accounts = eas.stream().map(PersistentEa::account).collect(Collectors.toSet());
        Map<String, Map<String, Long>> recorded = new HashMap<>();
        Stream.of(
                        topics.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class).stream()
                                .map(StatusSummaryEvent::getEnvelope),
                        topics.read(Topic.EA_COMMAND_ACKS, CommandAckEvent.class).stream()
                                .map(CommandAckEvent::getEnvelope),
                        topics.read(Topic.EA_INIT_REQUESTS, InitRequestEvent.class).stream()
                                .map(InitRequestEvent::getEnvelope))
                .flatMap(s -> s)
                .filter(envelope -> accounts.contains(envelope.getAccountId()))
                .forEach(envelope -> record(recorded, envelope));
        for (PersistentEa ea : eas) {
            Map<String, Long> inTopics = recorded.getOrDefault(ea.account(), Map.of());
            assertThat(inTopics).isEqualTo(ea.acked());
            assertThat(inTopics.values()).containsExactlyInAnyOrderElementsOf(upTo(inTopics.size()));
        }
    }

    /** An order that everybody can carry out. */
    static OrderInstruction order(String account) {
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

    private static void record(Map<String, Map<String, Long>> recorded, EventEnvelope envelope) {
        Long before = recorded.computeIfAbsent(envelope.getAccountId(), a -> new HashMap<>())
                .put(envelope.getEventId(), envelope.getSequence());
        assertThat(before).as("event %s recorded before", envelope.getEventId()).isNull();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
