package io.tradeagent.benchmarks;

import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.topics.AccountKeyPartitioner;
import io.tradeagent.schemas.topics.Topic;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;

/** From an order being written to its topic to its arrival at the EA, which acknowledges it. */
record OrderToFrame(int terminals, Wire wire, Pace warmUp, Pace pace) implements Scenario {

    @Override
    public String name() {
        return "order written to EA at " + pace.perSecond() + "/s, " + terminals + " sessions by " + wire;
    }

    @Override
    public Measurement run(Target target) throws Exception {
        Latencies warm = new Latencies();
        Latencies latencies = new Latencies();
        String prefix = "ord" + UUID.randomUUID().toString().substring(0, 8) + "-";
        try (Fleet fleet = Fleet.assemble(target, wire, prefix, terminals, (terminal, frame) -> {
                    String id = frame.path("payload").path("command_id").asString("");
                    if (frame.path("type").asString().equals("OrderCommand")) {
                        warm.ended(id);
                        latencies.ended(id);
                        acknowledge(terminal, frame, id);
                    }
                });
                KafkaProducer<String, OrderInstruction> producer = producer(target)) {
            drive(fleet, producer, warmUp, warm);
            warm.awaitQuiet(Duration.ofSeconds(20));
            drive(fleet, producer, pace, latencies);
            int lost = latencies.awaitQuiet(Duration.ofSeconds(20));
            fleet.tellOfClosed();
            return Measurement.of(name(), latencies, lost);
        }
    }

    private static void acknowledge(Terminal terminal, JsonNode frame, String commandId) {
        terminal.event(
                "CommandAck",
                "ack-" + commandId,
                "{\"sequence\":" + frame.path("sequence").asLong() + ",\"command_id\":\"" + commandId
                        + "\",\"outcome\":\"executed\"}");
    }

    private static void drive(
            Fleet fleet, KafkaProducer<String, OrderInstruction> producer, Pace pace, Latencies latencies) {
        pace.run((i, intended) -> {
            String id = UUID.randomUUID().toString();
            latencies.started(id, intended);
            String account = fleet.account(i);
            producer.send(new ProducerRecord<>(
                    Topic.ORDER_COMMANDS.topicName(), "default/" + account, instruction(account, id)));
        });
    }

    private static OrderInstruction instruction(String account, String commandId) {
        return OrderInstruction.newBuilder()
                .setTenantId("default")
                .setAccountId(account)
                .setIssuer("bench")
                .setIssuedAt(Instant.now())
                .setInstruction(OrderCommand.newBuilder()
                        .setCommandId(commandId)
                        .setAction(OrderAction.open)
                        .setSymbol("EURUSD")
                        .setSide(Side.buy)
                        .setOrderType(OrderType.market)
                        .setVolume(new BigDecimal("0.10"))
                        .build())
                .build();
    }

    private static KafkaProducer<String, OrderInstruction> producer(Target target) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        target.kafka(),
                        "acks",
                        "all",
                        "linger.ms",
                        0,
                        "partitioner.class",
                        AccountKeyPartitioner.class.getName()),
                new StringSerializer(),
                AvroSerde.of(OrderInstruction.class, new HttpSchemaRegistry(target.schemaRegistry()))
                        .serializer());
    }
}
