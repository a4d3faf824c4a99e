package io.tradeagent.local.cli;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.GroupsLog;
import io.tradeagent.local.groups.PlanDesk;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.CopyPlan;
import io.tradeagent.schema.copy.TradePlan;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Asks what a leader's trade would become. */
@Command(
        name = "plan",
        description =
                "Says what a leader's trade would become at each follower of a group, and why, with the accounts as they"
                        + " are now: one JSON line a follower. Nothing is traded. With FILE by its settings, before it is applied.")
final class GroupsPlanCommand implements Callable<Integer> {

    @ParentCommand
    private GroupsCommand groups = new GroupsCommand();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "copy groups in YAML (default: those that apply)")
    private @Nullable Path file;

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = TenantConverter.class,
            description = "whose groups (default: what the file says, else default)")
    private @Nullable TenantId tenant;

    @Option(names = "--group", required = true, paramLabel = "G", description = "its followers")
    private String group = "";

    @Option(
            names = "--leader",
            paramLabel = "A",
            description = "who would trade (default: the group's leader, where it has one)")
    private @Nullable String leader;

    @Mixin
    private TradeFlags trade = new TradeFlags();

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long to wait for answers (default: 10s)")
    private Duration wait = Duration.ofSeconds(10);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The trade that is planned. */
    static final class TradeFlags {

        @Option(names = "--symbol", required = true, description = "as the leader's broker calls it, such as EURUSD")
        private String symbol = "";

        @Option(names = "--side", required = true, description = "buy or sell")
        private Side side = Side.unknown;

        @Option(names = "--volume", required = true, paramLabel = "LOTS", description = "the leader's, such as 1.00")
        private BigDecimal volume = BigDecimal.ZERO;

        @Option(names = "--stop-loss", paramLabel = "PRICE", description = "of the leader's trade")
        private @Nullable BigDecimal stopLoss;

        @Option(names = "--take-profit", paramLabel = "PRICE", description = "of the leader's trade")
        private @Nullable BigDecimal takeProfit;

        @Option(names = "--magic", paramLabel = "N", description = "of the leader's trade (default 0)")
        private long magic;

        TradePlan of(CopyGroupEntry entry) {
            return new TradePlan(
                    entry,
                    symbol,
                    side,
                    OrderFlags.required("--volume", OrderFlags.positive("--volume", volume)),
                    OrderFlags.positive("--stop-loss", stopLoss),
                    OrderFlags.positive("--take-profit", takeProfit),
                    magic);
        }
    }

    @Override
    public Integer call() {
        GroupsFile.Content content = file == null
                ? null
                : new GroupsReading(file, tenant, spec.commandLine().getErr()).read();
        RuntimeInfo platform = groups.running();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            TenantId whose = content == null
                    ? (tenant == null ? TenantId.DEFAULT : tenant)
                    : content.definition().tenant();
            CopyGroupEntry entry = content == null ? applied(platform, registry, whose) : find(content);
            CopyCommand question = new CopyCommand(
                    whose.value(),
                    GroupLeader.of(entry, leader),
                    UUID.randomUUID(),
                    "operator",
                    Instant.now().truncatedTo(ChronoUnit.MICROS),
                    trade.of(entry));
            int followers = entry.getFollowers().size();
            return report(
                    followers == 0
                            ? List.of()
                            : new PlanDesk(platform.kafka(), registry).ask(question, followers, wait),
                    followers);
        }
    }

    private CopyGroupEntry find(GroupsFile.Content content) {
        return named(content.definition().groups().stream().map(CopyGroupsCodec::record), String.valueOf(file));
    }

    private CopyGroupEntry applied(RuntimeInfo platform, SchemaRegistry registry, TenantId whose) {
        return named(
                new GroupsLog(platform.kafka(), registry)
                        .read(whose).stream().flatMap(stored -> stored.record().getGroups().stream()),
                "Tenant " + whose);
    }

    private CopyGroupEntry named(Stream<CopyGroupEntry> entries, String where) {
        return entries.filter(entry -> entry.getGroupId().equals(group))
                .findFirst()
                .orElseThrow(() ->
                        new CommandException(where + " has no group " + group + "; see ./tradeagent groups show"));
    }

    private int report(List<CopyPlan> answers, int followers) {
        ResultLines lines = new ResultLines(spec.commandLine().getOut());
        for (CopyPlan answer : answers) {
            CopyDecision decision = answer.getDecision();
            if (decision == null) {
                throw new CommandException("Nobody was asked: " + RequestRefusals.text(answer.getCode()));
            }
            lines.write(AvroJson.toJson(decision));
        }
        if (answers.size() < followers) {
            throw new CommandException(answers.size() + " of " + followers + " followers have answered after "
                    + wait.toMillis() + " ms; is the copy-engine running?");
        }
        return 0;
    }
}
