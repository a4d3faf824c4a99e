package io.tradeagent.local.terminal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.StopLevels;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayMessagesTest {

    private final GatewayMessages messages = new GatewayMessages();

    @Test
    void readsAcks() {
        assertThat(read("{'type':'Ack','results':[{'event_id':'a','status':'queued','sequence':3},"
                        + "{'event_id':'b','status':'refused','code':'session_pending'}]}"))
                .isEqualTo(new GatewayMessage.Ack(List.of(
                        new EventResult("a", EventResult.Status.QUEUED, 3L, null),
                        new EventResult("b", EventResult.Status.REFUSED, null, "session_pending"))));
    }

    @Test
    void readsOrders() {
        GatewayMessage order = read("{'type':'OrderCommand','sequence':4,'previous_sequence':2,"
                + "'message_id':'m','issued_at':'2026-01-05T10:00:00Z','expires_at':'2026-01-05T10:01:00Z',"
                + "'payload':{'command_id':'c','action':'close','symbol':'EURUSD','side':'sell',"
                + "'order_type':'market','volume':'0.10','price':'1.1','max_deviation_points':5,"
                + "'position_id':'77','magic':7,'comment':'x','news':1}}");

        assertThat(order)
                .isEqualTo(new GatewayMessage.Sequenced(
                        4,
                        2,
                        Instant.parse("2026-01-05T10:01:00Z"),
                        new Instruction.Order(
                                "c",
                                Instruction.Action.CLOSE,
                                new Instruction.Size("EURUSD", Side.SELL, new BigDecimal("0.10")),
                                new Instruction.Pricing("market", new BigDecimal("1.1"), 5, StopLevels.NONE, null),
                                new Instruction.Target("77", null, null),
                                7,
                                "x")));
    }

    @Test
    void readsSessionMessages() {
        assertThat(read("{'type':'ShutdownNotice','payload':{'reason':'rejected'}}"))
                .isEqualTo(new GatewayMessage.ShutdownNotice("rejected"));
        assertThat(read("{'type':'InitAck','payload':{'role':'standalone','copy_groups':[]}}"))
                .isEqualTo(new GatewayMessage.InitAck("standalone"));
        assertThat(read("{'type':'ErrorAlert','payload':{'code':'malformed_json','message':'what?'}}"))
                .isEqualTo(new GatewayMessage.ErrorAlert("malformed_json", "what?", null));
        assertThat(read("{'type':'Tomorrow'}")).isEqualTo(new GatewayMessage.Unknown("Tomorrow"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "[]",
                "{}",
                "{'type':7}",
                "{'type':'Ack'}",
                "{'type':'Ack','results':[{'event_id':'a','status':'perhaps'}]}",
                "{'type':'OrderCommand','sequence':'4','previous_sequence':2,'payload':{}}",
                "{'type':'OrderCancel','sequence':4,'previous_sequence':2,'expires_at':'soon','payload':{'command_id':'c'}}"
            })
    void refusesWhatDoesNotFollowTheProtocol(String frame) {
        assertThatThrownBy(() -> read(frame)).isInstanceOf(UnreadableFrameException.class);
    }

    private GatewayMessage read(String frame) {
        return messages.read(frame.replace('\'', '"'));
    }
}
