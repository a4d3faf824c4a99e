package io.tradeagent.local.cli;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.GroupTradeDesk;
import io.tradeagent.local.groups.GroupsLog;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.GroupTrade;
import io.tradeagent.schema.copy.GroupTradeAction;
import io.tradeagent.schemas.json.AvroJson;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** An order for all followers of a copy group, as if their leader had traded. */
final class GroupTradeFlags {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Option(
            names = "--group",
            paramLabel = "G",
            description =
                    "trade for all followers of this copy group, as if its leader had: --volume is the leader's, each"
                            + " follower sizes it by its own settings; --position-id is the trade_id that opening has printed")
    private @Nullable String group;

    @Option(
            names = "--leader",
            paramLabel = "A",
            description = "with --group: in whose place (default: the group's leader, where it has one)")
    private @Nullable String leader;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    boolean isGiven() {
        return group != null;
    }

    /** What is asked for, under a new id. */
    @FunctionalInterface
    interface Content {

        GroupTrade of(String group, UUID id);
    }

    /**
     * Writes a trade, prints its id and what each follower has decided.
     *
     * @throws CommandException if no platform runs, the group or its leader is none, or the engine refuses
     */
    int issue(IssueFlags issue, Content content) {
        issue.refuseAccountFlags();
        String id = group == null ? "" : group;
        UUID command = UUID.randomUUID();
        GroupTrade trade = content.of(id, command);
        RuntimeInfo platform = issue.running();
        InstantSource clock = InstantSource.system();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            CopyGroupEntry entry = entry(platform, registry, issue.tenant(), id);
            CopyCommand asked = new CopyCommand(
                    issue.tenant(),
                    GroupLeader.of(entry, leader),
                    command,
                    issue.issuer(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    trade);
            new ResultLines(spec.commandLine().getOut())
                    .write(JsonMapper.shared()
                            .createObjectNode()
                            .put("command_id", command.toString())
                            .put("trade_id", trade.getTradeId().toString()));
            Duration patience = issue.patience() == null ? PATIENCE : issue.patience();
            int followers = trade.getAction() == GroupTradeAction.open
                    ? entry.getFollowers().size()
                    : 0;
            return report(
                    new GroupTradeDesk(platform.kafka(), registry, clock).ask(asked, followers, patience),
                    followers,
                    patience);
        }
    }

    private int report(GroupTradeDesk.Heard heard, int followers, Duration patience) {
        AuditEntry entry = heard.entry();
        if (entry == null) {
            throw new CommandException("The trade is written, but no copy-engine has answered after "
                    + patience.toMillis() + " ms; it is carried out as soon as one reads it");
        }
        if (entry.getCode() != null) {
            throw new CommandException("Nothing was traded: " + RequestRefusals.text(entry.getCode()));
        }
        ResultLines lines = new ResultLines(spec.commandLine().getOut());
        heard.decisions().forEach(decision -> lines.write(AvroJson.toJson(decision)));
        if (heard.decisions().size() < followers) {
            throw new CommandException("The trade is told to all " + followers + " followers, but only "
                    + heard.decisions().size() + " have decided after " + patience.toMillis()
                    + " ms; ./tradeagent tail ta.copy.decisions.v1 shows the others");
        }
        return 0;
    }

    private static CopyGroupEntry entry(RuntimeInfo platform, SchemaRegistry registry, String tenant, String id) {
        return new GroupsLog(platform.kafka(), registry)
                .read(new TenantId(tenant)).stream()
                        .flatMap(stored -> stored.record().getGroups().stream())
                        .filter(each -> each.getGroupId().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new CommandException(
                                "Tenant " + tenant + " has no group " + id + "; see ./tradeagent groups show"));
    }
}
