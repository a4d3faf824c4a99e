package io.tradeagent.local.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Approves an identity. */
@Command(
        name = "approve",
        description = "Approves the sessions of an identity, through Service Bus; prints the id of the decision.")
final class ApproveCommand implements Callable<Integer> {

    @Mixin
    private DecisionFlags decision = new DecisionFlags();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who approves")
    private String by = "";

    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "end of the approval, such as 2026-12-31T00:00:00Z (default: as the platform is configured)")
    private @Nullable Instant expiresAt;

    @Override
    public Integer call() {
        return decision.publish((sender, id, identity) -> sender.approve(id, identity, by, expiresAt));
    }
}
