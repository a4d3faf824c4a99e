package io.tradeagent.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        return decision.publish((sender, id, identity) -> sender.reject(id, identity, reason, by));
    }
}
