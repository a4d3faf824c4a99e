package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What lies among the dead letters, and the way back. */
@Command(
        name = "dlq",
        description = "Works with dead letters: records that a service could not process and put aside.",
        synopsisSubcommandLabel = "(list | show | redrive)",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqRedriveCommand.class})
final class DlqCommand implements Callable<Integer> {

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
        throw new ParameterException(spec.commandLine(), "Which of list, show and redrive?");
    }
}
