package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who leads, who follows, and how. */
@Command(
        name = "groups",
        description = "Works with copy groups: who leads, who follows, and how (docs/how-to/copy-groups.md).",
        synopsisSubcommandLabel = "(apply | show | diff)",
        subcommands = {GroupsApplyCommand.class, GroupsShowCommand.class, GroupsDiffCommand.class})
final class GroupsCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Finds the platform that runs on the directory.
     *
     * @throws CommandException if none does
     */
    RuntimeInfo running() {
        return options.running();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which of apply, show and diff?");
    }
}
