package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.holds.HoldBoard;
import io.tradeagent.local.holds.HoldOffice;
import io.tradeagent.local.holds.HoldOrder;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets trading go on. */
@Command(
        name = "resume",
        description =
                "Lifts the hold that halt has set at the same scope, and prints it. Holds of other scopes stay: an"
                        + " account trades again when none is left. What was cancelled is not sent again.")
final class ResumeCommand implements Callable<Integer> {

    @Mixin
    private HoldFlags flags = new HoldFlags();

    @Option(names = "--reason", paramLabel = "R", description = "why; it is audited (default: resumed)")
    private String reason = "resumed";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuntimeInfo platform = flags.running();
        InstantSource clock = InstantSource.system();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            HoldOrder order =
                    HoldOrder.of(flags.scope(platform, registry), HoldLevel.none, flags.by(), reason, clock.instant());
            HoldBoard board =
                    new HoldOffice(platform.kafka(), registry, clock).carryOut(order, flags.limit(), row -> {});
            board.standing().ifPresent(version -> {
                throw new CommandException("A newer hold, version " + version + ", stands; nothing was lifted."
                        + " Compare the clocks of whoever sets holds, then try again");
            });
            if (!board.isInForce()) {
                throw new CommandException("It is written, but the outbox has not taken it after "
                        + flags.limit().toMillis() + " ms; trading goes on as soon as that reads it");
            }
            new HoldLines(spec.commandLine().getOut()).print(order, board);
            return 0;
        }
    }
}
