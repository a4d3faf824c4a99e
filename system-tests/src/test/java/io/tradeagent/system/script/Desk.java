package io.tradeagent.system.script;

import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.OrderCancel;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schema.order.TradingHold;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.system.script.Backend.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Operators and issuers of orders: the statements that begin with O. */
final class Desk {

    private static final String ORDER = """
            {"command_id":"","action":"open","symbol":"EURUSD","side":"buy","order_type":"market","volume":"0.10","magic":0,"comment":""}""";

    private final Backend backend;
    private final Map<String, Decision> decisions = new HashMap<>();
    private int made;

    Desk(Backend backend) {
        this.backend = backend;
    }

    void operate(Statement s, Function<String, Terminal> terminals) {
        switch (s.word(0)) {
            case "approve" -> decide(s, "AuthApproval", terminals.apply(s.word(1)));
            case "reject" -> decide(s, "AuthReject", terminals.apply(s.word(1)));
            case "repeat" -> backend.decide(Objects.requireNonNull(decisions.get(s.word(1))));
            case "order" -> issue(s, terminals.apply(s.word(2)), order(s), terminals);
            case "cancel" -> issue(s, terminals.apply(s.word(2)), cancel(s), terminals);
            case "snapshot" -> issue(s, terminals.apply(s.word(2)), demand(s), terminals);
            case "hold" -> issue(s, terminals.apply(s.word(1)), hold(s), terminals);
            default -> throw new IllegalArgumentException("no operator can " + s.word(0));
        }
    }

    private void decide(Statement s, String verdict, Terminal terminal) {
        String id = backend.accountPrefix() + s.behind("as", "decision-" + ++made);
        String lasts = s.setting("for", "");
        String until = lasts.isEmpty()
                ? ""
                : backend.now().plus(ScriptRun.duration(lasts)).toString();
        Decision decision = new Decision(
                id,
                Long.parseLong(s.setting("sequence", "0")),
                verdict,
                terminal.account(),
                terminal.fingerprint(),
                s.setting("until", until));
        decisions.put(s.behind("as", ""), decision);
        backend.decide(decision);
    }

    private static OrderCommand order(Statement s) {
        ObjectNode order = (ObjectNode) JsonMapper.shared().readTree(ORDER);
        order.put("command_id", s.word(1));
        Fields.set(order, s.fieldsBut("to", "expires", "sandbox"));
        return AvroJson.fromJson(order, OrderCommand.class);
    }

    private static OrderCancel cancel(Statement s) {
        return new OrderCancel(s.word(1), null, s.setting("target", "none"), "script");
    }

    private static SnapshotDemand demand(Statement s) {
        return new SnapshotDemand(s.word(1), DemandReason.on_demand);
    }

    private static TradingHold hold(Statement s) {
        long version = Long.parseLong(s.setting("version", "1"));
        return new TradingHold("account", HoldLevel.valueOf(s.word(2)), version, "script", "olivia");
    }

    private void issue(Statement s, Terminal terminal, Object instruction, Function<String, Terminal> terminals) {
        String expires = s.setting("expires", "");
        backend.issue(OrderInstruction.newBuilder()
                .setTenantId("default")
                .setAccountId(terminal.account())
                .setAuthKeyFingerprint(named(s, terminals))
                .setIssuer("olivia")
                .setIssuedAt(backend.now())
                .setExpiresAt(expires.isEmpty() ? null : backend.now().plus(ScriptRun.duration(expires)))
                .setSandbox(Boolean.parseBoolean(s.setting("sandbox", "false")))
                .setInstruction(instruction)
                .build());
    }

    private static @Nullable String named(Statement s, Function<String, Terminal> terminals) {
        String to = s.setting("to", "");
        return to.isEmpty() ? null : terminals.apply(to).fingerprint();
    }
}
