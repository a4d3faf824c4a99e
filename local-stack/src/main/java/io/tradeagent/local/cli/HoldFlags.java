package io.tradeagent.local.cli;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.GroupsLog;
import io.tradeagent.local.holds.HoldScope;
import io.tradeagent.schema.copy.CopyFollower;
import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schemas.serde.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What halt and resume have in common: whose trading, who says so, and how long to watch. */
final class HoldFlags {

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--platform", description = "all accounts of all tenants")
    private boolean platform;

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = TenantConverter.class,
            description = "alone: all accounts of this tenant; else whose group or account it is (default: default)")
    private @Nullable TenantId tenant;

    @Option(names = "--group", paramLabel = "G", description = "the followers of this copy group, as it is now")
    private @Nullable String group;

    @Option(names = "--account", paramLabel = "A", description = "this account")
    private @Nullable String account;

    @Option(names = "--by", paramLabel = "NAME", description = "who wants it (default: operator)")
    private String by = "operator";

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "how long to watch at most (default: 30s)")
    private Duration wait = Duration.ofSeconds(30);

    RuntimeInfo running() {
        return options.running();
    }

    String by() {
        return by;
    }

    Duration limit() {
        return wait;
    }

    /**
     * Whose trading it is about.
     *
     * @throws CommandException if the flags do not say exactly one thing, or the group does not exist
     */
    HoldScope scope(RuntimeInfo running, SchemaRegistry registry) {
        TenantId named = tenant == null ? TenantId.DEFAULT : tenant;
        long targets = Stream.of(platform ? "platform" : null, group, account)
                .filter(target -> target != null)
                .count();
        if (targets > 1 || (platform && tenant != null) || (targets == 0 && tenant == null)) {
            throw new CommandException("Say whose trading: one of --platform, --tenant T, --group G, --account A");
        }
        if (platform) {
            return new HoldScope.Platform();
        }
        if (group != null) {
            return new HoldScope.Group(named, group, new Members(running, registry).of(named, group));
        }
        return account == null
                ? new HoldScope.Tenant(named)
                : new HoldScope.OneAccount(named, AccountFlags.checked("--account", account));
    }

    /** Reads who follows. */
    private record Members(RuntimeInfo running, SchemaRegistry registry) {

        List<String> of(TenantId tenant, String id) {
            return new GroupsLog(running.kafka(), registry)
                    .read(tenant).stream()
                            .flatMap(stored -> stored.record().getGroups().stream())
                            .filter(entry -> entry.getGroupId().equals(id))
                            .findFirst()
                            .map(CopyGroupEntry::getFollowers)
                            .orElseThrow(() -> new CommandException(
                                    "Tenant " + tenant + " has no group " + id + "; see ./tradeagent groups show"))
                            .stream()
                            .map(CopyFollower::getAccountId)
                            .toList();
        }
    }
}
