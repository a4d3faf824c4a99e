package io.tradeagent.local.cli;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.definition.GroupsComparison;
import io.tradeagent.copy.group.definition.GroupsComparison.Difference;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.groups.GroupsLog;
import io.tradeagent.local.groups.StoredGroups;
import io.tradeagent.schemas.serde.HttpSchemaRegistry;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares a file with the groups that apply. */
@Command(
        name = "diff",
        exitCodeOnExecutionException = 2,
        description =
                "Prints what applying a file would change, one line for each effective value: + added, - removed,"
                        + " ~ changed. The status is 0 if nothing would change, 1 if something would, 2 if that cannot be told.")
final class GroupsDiffCommand implements Callable<Integer> {

    @ParentCommand
    private GroupsCommand groups = new GroupsCommand();

    @Mixin
    private GroupsFile file = new GroupsFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        GroupsFile.Content content = file.read();
        RuntimeInfo platform = groups.running();
        List<CopyGroup> present;
        try (HttpSchemaRegistry registry = new HttpSchemaRegistry(URI.create(platform.schemaRegistry()))) {
            present = new GroupsLog(platform.kafka(), registry)
                    .read(content.definition().tenant())
                    .map(StoredGroups::record)
                    .map(CopyGroupsCodec::groups)
                    .map(version -> version.groups())
                    .orElse(List.of());
        }
        List<Difference> differences =
                GroupsComparison.compare(present, content.definition().groups());
        differences.forEach(each -> spec.commandLine().getOut().println(line(each)));
        return differences.isEmpty() ? 0 : 1;
    }

    private static String line(Difference difference) {
        return switch (difference) {
            case Difference.Added it -> "+ " + it.path() + ": " + it.value();
            case Difference.Removed it -> "- " + it.path() + ": " + it.value();
            case Difference.Changed it -> "~ " + it.path() + ": " + it.before() + " -> " + it.after();
        };
    }
}
