package io.tradeagent.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rejects an identity. */
@Command(
        name = "reject",
        description = "Rejects an identity and ends its session, through Service Bus; prints the id of the decision.")
final class RejectCommand implements Callable<Integer> {

    @Mixin
    private DecisionFlags decision = new DecisionFlags();

    @Option(names = "--reason", required = true, paramLabel = "R", description = "why")
    private String reason = "";

    @Option(names = "--by", paramLabel = "NAME", description = "who rejects (default: operator)")
    private String by = "operator";

    @Override
    public Integer call() {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("accountId", decision.account());
        body.put("authKeyFingerprint", decision.fingerprint());
        body.put("reason", reason);
        body.put("rejectedBy", by);
        return decision.publish("AuthReject", body);
    }
}
