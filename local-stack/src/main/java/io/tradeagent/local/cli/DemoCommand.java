package io.tradeagent.local.cli;

import io.tradeagent.local.cli.ForegroundPlatform.Added;
import io.tradeagent.local.data.RuntimeInfo;
import io.tradeagent.local.demo.Demo;
import io.tradeagent.local.demo.DemoOptions;
import io.tradeagent.local.demo.DemoOptions.Ending;
import io.tradeagent.local.demo.DemoResult;
import io.tradeagent.local.demo.Palette;
import io.tradeagent.local.demo.Stage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole platform with simulated terminals. */
@Command(
        name = "demo",
        description = "Starts the whole platform in the foreground, with simulated terminals that trade through it, and"
                + " prints a timeline of what happens. Ctrl-C stops it.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Mixin
    private PlatformFlags platform = new PlatformFlags();

    @Option(names = "--once", description = "stop when the story is told")
    private boolean once;

    @Option(names = "--speed", paramLabel = "N", description = "2: twice as fast (default 1)")
    private double speed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        DemoOptions demo = new DemoOptions(once ? Ending.AFTER_THE_STORY : Ending.WHEN_CLOSED, speed);
        return platform.on(options.directory())
                .run(spec.commandLine().getErr(), running -> new Performance(start(running, demo)));
    }

    private Demo start(RuntimeInfo running, DemoOptions demo) {
        return Demo.start(
                stage(running),
                new DemoOperator(running),
                demo,
                spec.commandLine().getOut(),
                Palette.choose(Palette.Reader.of(System.console()), System.getenv()));
    }

    private static Stage stage(RuntimeInfo running) {
        if (running.gateway() == null) {
            throw new CommandException("The demo needs the edge-gateway");
        }
        List<Stage.Address> addresses = new ArrayList<>();
        addresses.add(new Stage.Address("Edge gateway", running.gateway()));
        addresses.add(new Stage.Address("Kafka", running.kafka()));
        addresses.add(new Stage.Address("Schema registry", running.schemaRegistry()));
        return new Stage(URI.create(running.gateway()), addresses);
    }

    /** The demo as an addition to the platform. */
    private record Performance(Demo demo) implements Added {

        @Override
        public CompletableFuture<?> finished() {
            return demo.finished().thenAccept(Performance::check);
        }

        private static void check(DemoResult result) {
            if (result instanceof DemoResult.Missed missed) {
                throw new CommandException("The demo missed a step: " + missed.step());
            }
        }

        @Override
        public void close() {
            demo.close();
        }
    }
}
