package io.tradeagent.local.cli;

import io.tradeagent.local.data.DataDirectory;
import io.tradeagent.local.platform.Ports;
import io.tradeagent.local.platform.RunningService;
import io.tradeagent.local.platform.ServiceEnvironment;
import io.tradeagent.local.platform.ServiceName;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one service in this process. */
@Command(
        name = "service",
        description =
                "Runs one service in its own process, against a running platform (./tradeagent up --without NAME);"
                        + " Ctrl-C stops it. It is ready when it prints \"NAME is ready\" with its address.")
final class ServiceCommand implements Callable<Integer> {

    @Mixin
    private DataOptions options = new DataOptions();

    @Parameters(
            paramLabel = "NAME",
            description = "session-streams, outbox-service, copy-engine, approval-connector or edge-gateway")
    private String name = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        ServiceName service = ServiceName.parse(name);
        DataDirectory directory = options.directory();
        ServiceEnvironment environment = new ServiceEnvironment(
                directory, options.running(), Ports.from(System.getenv()).gateway());
        CommandLine commandLine = spec.commandLine();
        StopRequest stop = StopRequest.bySignals(commandLine.getErr());
        Logging.toFile(directory.logs().resolve(service + ".log"));
        try (RunningService running = RunningService.start(service, environment)) {
            PrintWriter out = commandLine.getOut();
            out.println(service + " is ready on " + running.url());
            stop.requested().join();
        }
        return 0;
    }
}
