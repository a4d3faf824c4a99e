package io.tradeagent.local.cli;

import io.tradeagent.local.data.RuntimeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing by itself: its subcommands work on the platform that it finds for them. */
abstract class CommandGroup implements Callable<Integer> {

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
        List<String> names = new ArrayList<>(spec.subcommands().keySet());
        String last = names.removeLast();
        throw new ParameterException(spec.commandLine(), "Which of " + String.join(", ", names) + " and " + last + "?");
    }
}
