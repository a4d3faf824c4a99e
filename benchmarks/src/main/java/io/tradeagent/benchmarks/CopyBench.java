package io.tradeagent.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./tradeagent bench copy}: measures how long a leader's deal takes to its followers. */
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the time from a leader's ExecutionReport leaving its terminal to the OrderCommand arriving at its followers,",
            "beside the bare Kafka hop of the same run. Always starts a platform of its own, for it applies copy groups."
        })
final class CopyBench implements Callable<Integer> {

    private static final Map<String, String> APPROVED = Map.of("TRADEAGENT_SESSION_AUTOAPPROVE_DEFAULT", "always");
    private static final int BARE_RATE = 200;
    private static final int LEADERS = 5;
    private static final int FOLLOWERS = 4;
    /** Two seconds between a position's opening and its end at the usual rate. */
    private static final int FEW_POSITIONS = 50;
    /** One deal makes as many orders as followers: slower than the platform delivers them, or only its queue would be measured. */
    private static final Duration WIDE_INTERVAL = Duration.ofSeconds(3);

    @Option(names = "--json", description = "Print JSON instead of a table.")
    boolean json;

    @Option(names = "--only", description = "Run only the scenarios whose name contains this, such as '500'.")
    String only = "";

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description =
                    "How long to measure, after half as long a warm-up; thrice as long where one leader has many followers"
                            + " (${DEFAULT-VALUE}).")
    int seconds = 20;

    @Option(
            names = "--rate",
            defaultValue = "50",
            description = "Leaders' deals a second where there are four followers (${DEFAULT-VALUE}).")
    int rate = 50;

    @Option(
            names = "--followers",
            defaultValue = "500",
            description = "Followers of the one leader with many (${DEFAULT-VALUE}).")
    int followers = 500;

    @Option(
            names = "--positions",
            defaultValue = "2000",
            description = "Open positions of each follower where they have many (${DEFAULT-VALUE}).")
    int positions = 2_000;

    @Option(
            names = "--decisions",
            defaultValue = "1000000",
            description = "Decisions that 'replay' makes twice, without Kafka (${DEFAULT-VALUE}).")
    int decisions = 1_000_000;

    private static final String REPLAY = "replay";
    private static final String STANDBY = "copy engine killed";

    private final PrintStream progress = System.err;
    private final Report report = new Report();

    @Override
    public Integer call() throws Exception {
        Path launcher = Path.of(System.getProperty("tradeagent.home", ".")).resolve("tradeagent");
        try {
            if (REPLAY.contains(only)) {
                replay();
            }
            if (shapes().stream().anyMatch(shape -> shape.name().contains(only))) {
                progress.println("Starting a platform to measure …");
                try (OwnPlatform platform = OwnPlatform.start(launcher, APPROVED)) {
                    measure(Target.read(platform.data()));
                }
            }
            if (STANDBY.contains(only)) {
                killOneOfTwo(launcher);
            }
        } finally {
            // What was measured before a failure is worth as much as it was.
            System.out.print(json ? report.toJson() + System.lineSeparator() : report.toText());
        }
        return 0;
    }

    private void replay() {
        progress.printf("Making %d decisions, and making them again …%n", decisions);
        CopyReplay.Found found = new CopyReplay(decisions).run();
        if (!found.isSame()) {
            throw new IllegalStateException("a decision that was made again has other bytes");
        }
        progress.printf(
                Locale.ROOT, "%-52s %.0f a second, all with the same bytes%n", "decisions replayed", found.perSecond());
        report.addSize("decisions replayed a second, of " + decisions, found.perSecond());
    }

    /** Each instance works for half of the accounts and keeps the stores of the other half warm. */
    private void killOneOfTwo(Path launcher) throws Exception {
        progress.println("Starting a platform with two copy engines, to kill one of them …");
        try (OwnPlatform platform = OwnPlatform.start(launcher, APPROVED, List.of("--without", "copy-engine"))) {
            OwnPlatform.Service killed = platform.addService("copy-engine");
            platform.addService("copy-engine");
            CopyShape shape = shapes().getFirst();
            add(
                    shape.named(STANDBY + ", " + shape.name()),
                    new CopyScenario(shape.named(STANDBY + ", " + shape.name()), killed::kill)
                            .run(Target.read(platform.data())));
        }
    }

    private void measure(Target target) throws Exception {
        Measurement bare = new BareKafkaHop(
                        new Pace(BARE_RATE, warmUp()), new Pace(BARE_RATE, Duration.ofSeconds(seconds)))
                .run(target);
        report.add(bare);
        tell(bare);
        for (CopyShape shape : shapes()) {
            if (shape.name().contains(only)) {
                add(shape, new CopyScenario(shape).run(target));
            }
        }
    }

    private void add(CopyShape shape, CopyScenario.Found found) {
        for (Measurement each : found.latencies()) {
            tell(each);
            // Parts have the same names in every scenario, and the report tells scenarios apart by name.
            report.add(
                    each.name().startsWith(" ")
                            ? each.named(each.name() + " " + shape.followers() + "x" + shape.held())
                            : each);
        }
        report.addSize("positions of a follower, " + shape.name(), found.positions());
        if (found.copiedTwice() > 0) {
            report.addSize("deals that were copied twice, " + shape.name(), found.copiedTwice());
        }
        if (found.closedConnections() > 0) {
            report.addSize("connections that were closed, " + shape.name(), (double) found.closedConnections());
        }
    }

    private void tell(Measurement found) {
        progress.printf(
                Locale.ROOT,
                "%-52s p50 %.1f ms  p99 %.1f ms  p99.9 %.1f ms  max %.1f ms  %d done, %d lost%n",
                found.name(),
                found.p50Millis(),
                found.p99Millis(),
                found.p999Millis(),
                found.maxMillis(),
                found.operations(),
                found.lost());
    }

    private Duration warmUp() {
        return Duration.ofSeconds(seconds).dividedBy(2);
    }

    private List<CopyShape> shapes() {
        Duration interval = Duration.ofSeconds(1).dividedBy(rate);
        int warmUp = Math.toIntExact(warmUp().dividedBy(interval));
        int wide = Math.max(2, Math.toIntExact(Duration.ofSeconds(3L * seconds).dividedBy(WIDE_INTERVAL)));
        return List.of(
                new CopyShape(
                        "copy " + rate + "/s to " + FOLLOWERS + " followers",
                        LEADERS,
                        FOLLOWERS,
                        FEW_POSITIONS,
                        interval,
                        warmUp,
                        rate * seconds),
                new CopyShape("copy to " + followers + " followers", 1, followers, 1, WIDE_INTERVAL, 3, wide),
                new CopyShape(
                        "copy " + rate + "/s, " + positions + " positions each",
                        LEADERS,
                        FOLLOWERS,
                        positions,
                        interval,
                        warmUp,
                        rate * seconds));
    }
}
