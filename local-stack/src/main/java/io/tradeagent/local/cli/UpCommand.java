package io.tradeagent.local.cli;

import io.tradeagent.local.cli.ForegroundPlatform.Added;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the whole platform in the foreground, empty. */
@Command(
        name = "up",
        description = "Starts the whole platform, empty, in the foreground. It is ready when it prints"
                + " \"TradeAgent is ready\"; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private PlatformFlags platform = new PlatformFlags();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        CommandLine commandLine = spec.commandLine();
        return platform.on(options.directory()).run(commandLine.getErr(), running -> {
            commandLine.getOut().println("TradeAgent is ready");
            return new UntilStopped();
        });
    }

    /** Nothing is added; only a signal ends it. */
    private static final class UntilStopped implements Added {

        @Override
        public CompletableFuture<?> finished() {
            return new CompletableFuture<>();
        }

        @Override
        public void close() {
            // nothing was started
        }
    }
}
