package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.holds.HoldBoard;
import io.tradeagent.local.holds.HoldOffice;
import io.tradeagent.local.holds.HoldOrder;
import io.tradeagent.local.holds.HoldRow;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops trading. */
@Command(
        name = "halt",
        description = "The kill switch: stops trading of an account, a copy group's followers, a tenant or the whole"
                + " platform, whoever issues the orders, and watches until each terminal has confirmed"
                + " (docs/how-to/stop-trading.md). Prints the hold, then one JSON line a terminal. The status is 0 only"
                + " if all terminals that are connected have confirmed.")
final class HaltCommand implements Callable<Integer> {

    /** How far. */
    enum Level {
        STOP_OPENS(HoldLevel.stop_opens),
        CANCEL_PENDING(HoldLevel.cancel_pending),
        FLATTEN(HoldLevel.flatten);

        private final HoldLevel written;

        Level(HoldLevel written) {
            this.written = written;
        }
    }

    @Mixin
    private HoldFlags flags = new HoldFlags();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            description =
                    "stop_opens: no new positions (default); cancel_pending: also cancels pending orders; flatten:"
                            + " also closes ALL positions of the accounts, also those that were opened by hand")
    private Level level = Level.STOP_OPENS;

    @Option(names = "--reason", paramLabel = "R", required = true, description = "why; it is audited")
    private String reason = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RuntimeInfo platform = flags.running();
        InstantSource clock = InstantSource.system();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            HoldOrder order =
                    HoldOrder.of(flags.scope(platform, registry), level.written, flags.by(), reason, clock.instant());
            HoldOffice office = new HoldOffice(platform.kafka(), registry, clock);
            HoldTable table = new HoldTable(spec.commandLine().getErr());
            table.head();
            HoldBoard board = office.carryOut(order, flags.limit(), table::row);
            OptionalLong standing = board.standing();
            if (standing.isPresent()) {
                // A clock that is ahead somewhere must not keep anybody from stopping.
                order = order.above(standing.getAsLong());
                board = office.carryOut(order, flags.limit(), table::row);
            }
            return report(order, board);
        }
    }

    private int report(HoldOrder order, HoldBoard board) {
        new HoldLines(spec.commandLine().getOut()).print(order, board);
        board.accountsWithoutTerminal()
                .forEach(account -> spec.commandLine()
                        .getErr()
                        .println("account " + account
                                + " has no session: the hold will be carried out when one begins"));
        if (!board.isInForce()) {
            throw new CommandException("The hold is written, but the outbox has not taken it after "
                    + flags.limit().toMillis() + " ms; it counts as soon as that reads it, before any order behind it");
        }
        long open = board.rows().stream()
                .filter(row -> row.stage() == HoldRow.Stage.WORKING || row.stage() == HoldRow.Stage.UNHEARD)
                .count();
        if (open > 0) {
            throw new CommandException(
                    "The hold is in force, but " + open + " connected terminals have not confirmed after "
                            + flags.limit().toMillis() + " ms; the platform goes on");
        }
        return 0;
    }
}
