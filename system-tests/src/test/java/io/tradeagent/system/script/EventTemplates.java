package io.tradeagent.system.script;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A valid event of each type, so that scripts need to name only what matters to them. */
final class EventTemplates {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> PAYLOADS = Map.of(
            "InitRequest", """
            {"broker":"Sim","server":"Sim-Live","currency":"USD","leverage":100,"account_mode":"hedging",
             "capabilities":{"order_submission":true},"broker_utc_offset_seconds":7200,
             "symbols":[{"name":"EURUSD","digits":5,"contract_size":"100000","tick_size":"0.00001","tick_value":"1",
             "volume_min":"0.01","volume_max":"100","volume_step":"0.01","profit_currency":"USD","base_currency":"EUR"}]}""",
            "StatusHeartbeat", """
            {"state":"running","balance":"10000.00","equity":"10000.00","margin_free":"10000.00","open_positions":0,"ping_ms":3}""",
            "StatusSummary", """
            {"reason":"script","severity":"info","details":{"n":1}}""",
            "SyncSnapshot", """
            {"reason":"session_start","balance":"10000","equity":"10000","margin":"0","margin_free":"10000","currency":"USD",
             "positions":[],"orders":[],"recent_commands":[],"as_of":"2026-03-02T08:00:00Z"}""",
            "ErrorAlert", """
            {"severity":"error","code":"trade_context_busy","message":"busy"}""",
            "OrderIntent", """
            {"intent_id":"intent","symbol":"EURUSD","side":"buy","order_type":"market","volume":"0.10","rationale":"script"}""",
            "ExecutionReport", """
            {"exec_id":"deal","exec_type":"fill","symbol":"EURUSD","side":"buy","entry":"in","order_id":"1","position_id":"1",
             "last_qty":"0.10","last_price":"1.10000","cum_qty":"0.10","leaves_qty":"0.00","executed_at":"2026-03-02T08:00:00Z"}""",
            "CommandAck", """
            {"sequence":1,"command_id":"none","outcome":"executed"}""",
            "ShutdownNotice", """
            {"reason":"terminal_closed"}""");

    private EventTemplates() {}

    /** A valid event. */
    static ObjectNode event(String type, String eventId, Instant occurredAt) {
        ObjectNode event = JSON.createObjectNode();
        event.put("type", type);
        event.put("event_id", eventId);
        event.put("occurred_at", occurredAt.toString());
        event.set("payload", JSON.readTree(Objects.requireNonNullElse(PAYLOADS.get(type), "{}")));
        if (event.path("payload").has("as_of")) {
            ((ObjectNode) event.path("payload")).put("as_of", occurredAt.toString());
        }
        return event;
    }

    /** A valid request for a session. */
    static ObjectNode sessionRequest(String account, String key) {
        ObjectNode request = JSON.createObjectNode();
        request.put("account_id", account);
        request.put("auth_method", "account_session_key");
        request.put("auth_key", key);
        request.put("platform", "MT5");
        request.putObject("ea").put("name", "Script").put("version", "1.0.0").put("build", 1);
        return request;
    }
}
