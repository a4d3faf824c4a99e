package io.tradeagent.local.cli;

import picocli.CommandLine.Command;

/** Who leads, who follows, and how. */
@Command(
        name = "groups",
        description = "Works with copy groups: who leads, who follows, and how (docs/how-to/copy-groups.md).",
        synopsisSubcommandLabel = "(apply | show | diff | plan)",
        subcommands = {
            GroupsApplyCommand.class,
            GroupsShowCommand.class,
            GroupsDiffCommand.class,
            GroupsPlanCommand.class
        })
final class GroupsCommand extends CommandGroup {}
