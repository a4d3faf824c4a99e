package io.tradeagent.local.cli;

import io.tradeagent.kernel.TenantId;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.GroupsLog;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the groups that apply. */
@Command(
        name = "show",
        description = "Prints the document that was applied last, as it was written. With --effective one JSON line a"
                + " follower: the value of each setting, the level that it comes from, and what the other levels say.")
final class GroupsShowCommand implements Callable<Integer> {

    @ParentCommand
    private GroupsCommand groups = new GroupsCommand();

    @Option(
            names = "--tenant",
            paramLabel = "T",
            converter = TenantConverter.class,
            description = "whose groups (default: default)")
    private TenantId tenant = TenantId.DEFAULT;

    @Option(names = "--effective", description = "each follower's settings, and why they are so")
    private boolean effective;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CopyGroupsVersion version = present();
        if (effective) {
            ResultLines out = new ResultLines(spec.commandLine().getOut());
            new EffectiveJson(version).lines().forEach(out::write);
        } else {
            spec.commandLine().getOut().print(version.getDocument());
            spec.commandLine().getOut().flush();
        }
        spec.commandLine()
                .getErr()
                .println("version " + version.getVersion() + " of tenant " + tenant + ", applied by "
                        + version.getAppliedBy() + " at " + version.getAppliedAt());
        return 0;
    }

    private CopyGroupsVersion present() {
        RuntimeInfo platform = groups.running();
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            return new GroupsLog(platform.kafka(), registry)
                    .read(tenant)
                    .orElseThrow(() -> new CommandException(
                            "Tenant " + tenant + " has no groups; apply some with ./tradeagent groups apply FILE"))
                    .record();
        }
    }
}
