package io.tradeagent.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tradeagent bench}: measures a platform from outside and prints percentiles. */
@Command(
        name = "tradeagent bench",
        mixinStandardHelpOptions = true,
        subcommands = CopyBench.class,
        description = {
            "Measures latency, throughput and size of the platform, beside the bare Kafka hop of the same run.",
            "Starts a platform of its own unless --data names a running one."
        })
public final class Main implements Callable<Integer> {

    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final int BASE_RATE = 200;
    private static final int HIGH_RATE = 2_000;
    private static final int SESSIONS = 20;
    /** Just below what a gateway admits from one source in the long run. */
    private static final int CREATION_RATE = 90;
    /** Events a second that a session may send. */
    private static final int SESSION_LIMIT = 500;

    @Option(names = "--data", description = "Data directory of a running platform to measure.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    boolean json;

    @Option(
            names = "--runs",
            defaultValue = "3",
            description = "Runs of each scenario; the median is reported (${DEFAULT-VALUE}).")
    int runs = 3;

    @Option(
            names = "--idle",
            defaultValue = "5000",
            description = "Idle connections to hold for the heap figure; 0 for none (${DEFAULT-VALUE}).")
    int idle = 5_000;

    @Option(
            names = "--only",
            description = "Run only the scenarios whose name contains this, such as 'order' or 'Ack at 200/s'.")
    String only = "";

    @Option(
            names = "--cold",
            description = "Count the first round as well, in which a new platform still compiles itself.")
    boolean cold;

    private final PrintStream progress = System.err;
    private final Report report = new Report();

    /** Runs the benchmark; see {@code --help}. */
    public static void main(String... arguments) {
        int code = new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, result) -> {
                    line.getErr().println("tradeagent bench: " + e.getMessage());
                    return 1;
                })
                .execute(arguments);
        System.exit(code);
    }

    @Override
    public Integer call() throws Exception {
        if (data != null && Files.exists(data.resolve("runtime.json"))) {
            measure(Target.read(data));
        } else {
            Path launcher = Path.of(System.getProperty("tradeagent.home", ".")).resolve("tradeagent");
            progress.println("Starting a platform to measure …");
            try (OwnPlatform platform = OwnPlatform.start(launcher)) {
                report.addSize("up to ready, seconds", platform.timeToReady().toMillis() / 1_000.0);
                report.addSize("process tree at rest, MiB", platform.residentBytes() / 1_048_576.0);
                try {
                    measure(Target.read(platform.data()));
                    measureSecondGateway(platform);
                } catch (IllegalStateException e) {
                    // What was measured before is worth as much as it was.
                    System.err.print(report.toText());
                    throw e;
                }
                report.addSize("process tree after the load, MiB", platform.residentBytes() / 1_048_576.0);
            }
        }
        System.out.print(json ? report.toJson() + System.lineSeparator() : report.toText());
        return 0;
    }

    private void measure(Target target) throws Exception {
        rounds(target, chosen(throughOneGateway()));
        if (idle > 0) {
            for (Wire wire : Wire.values()) {
                progress.printf("connecting %d idle sessions by %s …%n", idle, wire);
                IdleConnections.Cost cost = new IdleConnections(idle, wire).run(target, target.pid());
                report.addSize("live heap an idle " + wire + ", KiB (" + idle + ")", cost.kilobytesEach());
            }
        }
    }

    /** Only now: a second gateway takes its share of the machine, whoever uses it. */
    private void measureSecondGateway(OwnPlatform platform) throws Exception {
        List<Scenario> scenarios = chosen(throughTwoGateways());
        if (!scenarios.isEmpty()) {
            rounds(Target.read(platform.data()).and(platform.addGateway()), scenarios);
        }
    }

    private void rounds(Target target, List<Scenario> scenarios) throws Exception {
        if (!cold) {
            for (Scenario scenario : scenarios) {
                tell("not counted", scenario.run(target));
            }
        }
        for (int run = 1; run <= runs; run++) {
            for (Scenario scenario : scenarios) {
                Measurement found = scenario.run(target);
                report.add(found);
                tell("run " + run + " of " + runs, found);
            }
        }
    }

    private void tell(String round, Measurement found) {
        progress.printf(
                "%s: %-50s p50 %.1f ms  p99 %.1f ms  lost %d%n",
                round, found.name(), found.p50Millis(), found.p99Millis(), found.lost());
    }

    private List<Scenario> chosen(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().contains(only))
                .toList();
    }

    private static List<Scenario> throughOneGateway() {
        Pace warmUp = new Pace(BASE_RATE, WARM_UP);
        Pace pace = new Pace(BASE_RATE, MEASURED);
        return List.of(
                new BareKafkaHop(warmUp, pace),
                new SessionCreation(new Pace(10, WARM_UP), new Pace(20, MEASURED)),
                new SessionCreation(new Pace(10, WARM_UP), new Pace(CREATION_RATE, MEASURED)),
                new EventToAck(SESSIONS, 1, warmUp, pace),
                new OrderToFrame(SESSIONS, Wire.SOCKET, warmUp, pace),
                new OrderToFrame(SESSIONS, Wire.POLL, warmUp, pace),
                new EventToAck(SESSIONS, 1, new Pace(HIGH_RATE, WARM_UP), new Pace(HIGH_RATE, MEASURED)),
                new BesideFlood(
                        new EventToAck(SESSIONS, 1, warmUp, pace),
                        new Pace(2 * SESSION_LIMIT, WARM_UP.plus(MEASURED))));
    }

    private static List<Scenario> throughTwoGateways() {
        return List.of(
                new EventToAck(SESSIONS, 2, new Pace(BASE_RATE, WARM_UP), new Pace(BASE_RATE, MEASURED)),
                new EventToAck(SESSIONS, 2, new Pace(HIGH_RATE, WARM_UP), new Pace(HIGH_RATE, MEASURED)));
    }
}
