package io.tradeagent.local.cli;

import io.tradeagent.local.cli.ForegroundPlatform.Start;
import io.tradeagent.local.platform.ServiceName;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole platform in the foreground, empty. */
@Command(
        name = "up",
        description = "Starts the whole platform, empty, in the foreground. It is ready when it prints"
                + " \"TradeAgent is ready\"; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Option(names = "--fresh", description = "start empty: forget what an earlier run left in the data directory")
    private boolean fresh;

    @Option(names = "--without", paramLabel = "NAME", description = "leave a service out; may be repeated")
    private List<String> without = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        CommandLine commandLine = spec.commandLine();
        ForegroundPlatform platform = new ForegroundPlatform(
                options.directory(),
                fresh ? Start.EMPTY : Start.KEPT,
                without.stream().map(ServiceName::parse).collect(Collectors.toSet()));
        return platform.run(commandLine.getErr(), running -> {
            commandLine.getOut().println("TradeAgent is ready");
            return () -> {};
        });
    }
}
