package io.tradeagent.schemas.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.AvroSerde;
import io.tradeagent.schemas.serde.InMemorySchemaRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What the schemas let through can be written to the log: nothing valid is lost behind the gateway's check. */
class ValidEventsConvertTest {

    private static final int EVENTS = 3_000;
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "1.0",
            "1e3",
            "1.5",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "2147483648",
            "true",
            "null",
            "\"\"",
            "\"0\"",
            "\"-0.10\"",
            "\"999999999999999999.9999999999\"",
            "\"0000000000000000001\"",
            "\"1e3\"",
            "\"buy\"",
            "\"fill\"",
            "\"unknown\"",
            "\"new\"",
            "\"2026-02-29T00:00:00Z\"",
            "\"0000-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"2026-11-22T10:00:00+00:00\"",
            "\"2026-11-22t10:00:00z\"",
            "\"\\n\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ude00\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":{\"b\":[1,null,\"x\"]}}");

    private final EaProtocol protocol = new EaProtocol();
    private final AvroSerde<Inbound> serde = AvroSerde.of(Inbound.class, new InMemorySchemaRegistry());

    @ParameterizedTest
    @EnumSource
    void whateverIsValidIsConverted(EventType type) {
        Random random = new Random(2026);
        Sample sample = Sample.of(type);
        List<String> places = sample.places().stream()
                .filter(place -> place.startsWith("/payload/"))
                .toList();
        int valid = 0;
        for (int i = 0; i < EVENTS; i++) {
            String place = places.get(random.nextInt(places.size()));
            JsonNode event = sample.with(place, VALUES.get(random.nextInt(VALUES.size())));
            if (protocol.validateEvent(event).isEmpty()) {
                valid++;
                assertConverts(event, type);
            }
        }
        assertThat(valid).as("events that stayed valid").isBetween(1, EVENTS - 1);
    }

    private void assertConverts(JsonNode event, EventType type) {
        SpecificRecord payload = AvroJson.fromJson(event.get("payload"), type.payloadType());
        byte[] bytes = serde.serializer().serialize("t", inbound(payload));
        Inbound back = serde.deserializer().deserialize("t", bytes);
        assertThat(back).as(event.toString()).isEqualTo(inbound(payload));
    }

    private static Inbound inbound(Object payload) {
        return new Inbound(
                "default",
                "5012345",
                "f",
                EventReceived.newBuilder()
                        .setSessionId(new UUID(0, 1))
                        .setEpoch(1)
                        .setConnectionId("c")
                        .setReplyTo(new GatewayAddress(0, "gw"))
                        .setOrdinal(1)
                        .setEventId("e")
                        .setOccurredAt(Instant.EPOCH)
                        .setReceivedAt(Instant.EPOCH)
                        .setPayload(payload)
                        .build());
    }

    @Test
    void theNumbersSurvive() {
        JsonNode payload = Sample.of(EventType.EXECUTION_REPORT).message().get("payload");
        ExecutionReport report = AvroJson.fromJson(payload, ExecutionReport.class);
        assertThat(report.getLastPrice()).isEqualByComparingTo("1.08409");
        assertThat(report.getMagic()).isEqualTo(770011);
    }
}
