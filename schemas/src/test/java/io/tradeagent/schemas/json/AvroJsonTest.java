package io.tradeagent.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.schema.ea.ErrorAlert;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.ea.Quote;
import io.tradeagent.schema.ea.Severity;
import io.tradeagent.schema.ea.StatusSummary;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.session.Inbound;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AvroJsonTest {

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Quote quote(String bid) {
        return Quote.newBuilder()
                .setSymbol("EURUSD")
                .setBid(new BigDecimal(bid))
                .setAsk(BigDecimal.ONE)
                .setTickValue(BigDecimal.TEN)
                .setAt(Instant.parse("2026-11-22T10:00:00.5Z"))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.10",
        "1.40736, 1.40736",
        "100, 100.00",
        "0, 0.00",
        "0E-10, 0.00",
        "1.5000000000, 1.50",
        "-7.1230, -7.123",
        "1E+3, 1000.00",
        "0.0000000001, 0.0000000001"
    })
    void writesDecimalsAsTextWithTwoPlacesOrMore(String value, String text) {
        assertThat(AvroJson.toJson(quote(value)).get("bid").stringValue()).isEqualTo(text);
    }

    @Test
    void readsDecimalsWithTheScaleOfTheType() {
        JsonNode source = AvroJson.toJson(quote("1.5"));
        assertThat(AvroJson.fromJson(source, Quote.class).getBid()).isEqualTo(new BigDecimal("1.5000000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"1.12345678901\"",
                "\"1234567890123456789.0\"",
                "\"1e3\"",
                "\"\"",
                "1.5",
                "\"1.\"",
                "true",
                "\"secret\""
            })
    void refusesWhatIsNoDecimalOfTheTypeWithoutRepeatingIt(String json) {
        JsonNode source = AvroJson.toJson(quote("1")).set("bid", json(json));
        assertThatThrownBy(() -> AvroJson.fromJson(source, Quote.class))
                .isInstanceOf(JsonMismatchException.class)
                .hasMessageStartingWith("/bid: ")
                .hasMessageNotContaining("secret");
    }

    @Test
    void writesTimesInRfc3339() {
        assertThat(AvroJson.toJson(quote("1")).get("at").stringValue()).isEqualTo("2026-11-22T10:00:00.500Z");
    }

    @Test
    void readsTimesToTheMicrosecond() {
        JsonNode source = AvroJson.toJson(quote("1")).put("at", "2026-11-22T10:00:00.123456789+00:00");
        assertThat(AvroJson.fromJson(source, Quote.class).getAt()).isEqualTo("2026-11-22T10:00:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-22T10:00:00+01:00", "2026-11-22T10:00:00", "2026-02-30T10:00:00Z", "now", "1763805600"})
    void refusesWhatIsNoTimeInUtc(String text) {
        JsonNode source = AvroJson.toJson(quote("1")).put("at", text);
        assertThatThrownBy(() -> AvroJson.fromJson(source, Quote.class)).hasMessageStartingWith("/at: ");
    }

    @Test
    void leavesNullOutAndTakesNullForLeftOut() {
        JsonNode written = AvroJson.toJson(ErrorAlert.newBuilder()
                .setSeverity(Severity.error)
                .setCode("c")
                .setMessage("m")
                .build());
        assertThat(written).isEqualTo(json("{\"severity\":\"error\",\"code\":\"c\",\"message\":\"m\"}"));
        JsonNode withNull = json("{\"severity\":null,\"code\":\"c\",\"message\":\"m\",\"context\":null}");
        assertThat(AvroJson.fromJson(withNull, ErrorAlert.class).getSeverity()).isEqualTo(Severity.unknown);
    }

    @Test
    void spellsWordsThatJavaReserves() {
        JsonNode source = json("""
                {"exec_id":"1","exec_type":"new","symbol":"s","side":"buy","entry":"in","order_id":"1","last_qty":"0",
                 "last_price":"0","cum_qty":"0","leaves_qty":"0","executed_at":"2026-11-22T10:00:00Z"}
                """);
        var report = AvroJson.fromJson(source, io.tradeagent.schema.ea.ExecutionReport.class);
        assertThat(report.getExecType()).isEqualTo(ExecType.new$);
        assertThat(AvroJson.toJson(report).get("exec_type").stringValue()).isEqualTo("new");
    }

    @Test
    void keepsDetailsThatAreNotTextAsJsonText() {
        JsonNode source = json(
                "{\"reason\":\"r\",\"severity\":\"info\",\"details\":{\"a\":\"t\",\"b\":1,\"c\":{\"d\":[true,null]}}}");
        assertThat(AvroJson.fromJson(source, StatusSummary.class).getDetails())
                .containsEntry("a", "t")
                .containsEntry("b", "1")
                .containsEntry("c", "{\"d\":[true,null]}");
    }

    @Test
    void saysWhichOfSeveralRecordsItIs() {
        JsonNode json = json("""
                {"tenant_id":"t","account_id":"a","auth_key_fingerprint":"f",
                 "command":{"type":"SessionQueried","request_id":"r","session_id":"6f1c7a52-6f43-4c6e-9d63-0d6a6d7c5e11",
                            "epoch":3,"reply_to":{"partition":1,"instance_id":"gw"}}}
                """);
        Inbound inbound = AvroJson.fromJson(json, Inbound.class);
        assertThat(inbound.getCommand()).isInstanceOf(io.tradeagent.schema.session.SessionQueried.class);
        assertThat(AvroJson.toJson(inbound)).hasToString(json.toString());
    }

    @Test
    void distinguishesRecordsOfAChoice() {
        Delivery delivery = Delivery.newBuilder()
                .setSequence(2)
                .setPreviousSequence(1)
                .setMessageId(new UUID(1, 2))
                .setIssuedAt(Instant.EPOCH)
                .setPayload(SnapshotRequest.newBuilder()
                        .setSnapshotId("snap")
                        .setReason(DemandReason.on_demand)
                        .build())
                .build();
        assertThat(AvroJson.toJson(delivery).get("payload")).isEqualTo(json("""
                        {"type":"SnapshotRequest","snapshot_id":"snap","reason":"on_demand","unsettled_commands":[],"unsettled_total":0}"""));
    }

    private static ObjectNode initAck() {
        return (ObjectNode)
                json("{\"heartbeat_interval_ms\":1,\"role\":\"r\",\"server_time\":\"2026-11-22T10:00:00Z\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "heartbeat_interval_ms; 1.5; /heartbeat_interval_ms: expected an integer",
                "heartbeat_interval_ms; \"1\"; /heartbeat_interval_ms: expected an integer",
                "heartbeat_interval_ms; 9223372036854775808; /heartbeat_interval_ms: expected an integer from",
                "role; 7; /role: expected text",
                "role; null; /role: is required",
                "copy_groups; [\"a\",2]; /copy_groups/1: expected text",
                "copy_groups; {}; /copy_groups: expected an array"
            })
    void namesThePlaceOfAMismatch(String member, String value, String message) {
        JsonNode source = initAck().set(member, json(value));
        assertThatThrownBy(() -> AvroJson.fromJson(source, InitAck.class))
                .isInstanceOf(JsonMismatchException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void readsOnlyObjects() {
        assertThatThrownBy(() -> AvroJson.fromJson(json("[]"), InitAck.class)).hasMessage("/: expected an object");
    }

    @Test
    void fillsInDefaultsThatAreNotShared() {
        InitAck first = AvroJson.fromJson(initAck(), InitAck.class);
        first.getCopyGroups().add("changed");
        assertThat(AvroJson.fromJson(initAck(), InitAck.class).getCopyGroups()).isEmpty();
    }

    @Test
    void readsAnOrderByItsProtocolWords() {
        String order = """
                {"command_id":"c","action":"close_by","symbol":"s","side":"buy","order_type":"market",
                "volume":"0.10","max_deviation_points":10,"magic":0,"comment":""}""".replace("\n", "");
        assertThat(AvroJson.toJson(AvroJson.fromJson(json(order), OrderCommand.class)))
                .hasToString(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flying", "SENT", "sent "})
    void refusesWordsThatItDoesNotKnow(String word) {
        JsonNode source = json("{\"tenant_id\":\"t\",\"account_id\":\"a\",\"command_id\":\"c\",\"state\":\"" + word
                + "\",\"at\":\"2026-11-22T10:00:00Z\"}");
        assertThatThrownBy(() -> AvroJson.fromJson(source, OrderDelivery.class))
                .hasMessageStartingWith("/state: expected one of [unknown_state, waiting,")
                .hasMessageNotContaining("flying");
    }
}
