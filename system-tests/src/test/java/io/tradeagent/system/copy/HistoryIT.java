package io.tradeagent.system.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.copy.CopyDecision;
import io.tradeagent.schema.copy.CopyVerdict;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Launcher;
import io.tradeagent.system.Platform;
import io.tradeagent.system.ServiceProcess;
import io.tradeagent.system.Topics;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real signal provider's history of 2011, copied to six followers by a running platform: 68 positions, each opened and closed at
 * each of them as allocated, while the copy engine, the outbox and the gateway are killed and one follower is offline for a while.
 */
class HistoryIT {

    private static final Logger log = LoggerFactory.getLogger(HistoryIT.class);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration BREATH = Duration.ofMillis(60);
    private static final String LEADER = "55001";
    private static final int POSITIONS = 68;

    /** Equities differ, so that proportional allocations do; markets move by hundreds of pips, so nobody is short of margin. */
    private static final Map<String, String> DEPOSITS = Map.of(
            "65001", "50000", "65002", "100000", "65003", "20000", "65004", "25000", "65005", "10000", "65006",
            "40000");

    private static final String GROUPS = """
            tenant: default
            defaults:
              risk: {max_signal_age: 10m}
            groups:
              - id: history
                leaders: [{account: "55001"}]
                followers:
                  - {account: "65001", allocation: {type: mirrored_lots, multiplier: "0.5"}}
                  - {account: "65002", allocation: {type: mirrored_lots, multiplier: "1.0"}}
                  - {account: "65003", allocation: {type: fixed_lots, lots: "0.07"}}
                  - {account: "65004", allocation: {type: proportional_equity, factor: "1.0"}}
                  - {account: "65005", allocation: {type: proportional_balance, factor: "1.0"}}
                  - {account: "65006", allocation: {type: proportional_risk, factor: "1.0"}}
            """;

    @TempDir
    private Path directory;

    @Test
    void everyPositionIsOpenedAndClosedOnceAtEachFollower() throws Exception {
        Path data = directory.resolve("data");
        Map<String, String> port = Map.of("TRADEAGENT_GATEWAY_PORT", Integer.toString(freePort()));
        Map<String, String> approveAll = Map.of("TRADEAGENT_SESSION_AUTOAPPROVE_DEFAULT", "always");
        String[] apart = {"--without", "copy-engine", "--without", "outbox-service", "--without", "edge-gateway"};
        try (Platform platform = Platform.up(data, approveAll, apart);
                Victim engine = new Victim(platform, "copy-engine", Map.of());
                Victim outbox = new Victim(platform, "outbox-service", Map.of());
                Victim gateway = new Victim(platform, "edge-gateway", port)) {
            engine.awaitReady();
            outbox.awaitReady();
            try (TradingFloor floor = new TradingFloor(gateway.awaitReady())) {
                Trader leader = floor.trader(LEADER, "100000");
                Map<String, Trader> followers = new HashMap<>();
                DEPOSITS.forEach((login, deposit) -> followers.put(login, floor.trader(login, deposit)));
                Trader absent = Objects.requireNonNull(followers.get("65003"));
                apply(data);
                List<RecordedTrade> trades = RecordedTrade.all();
                Map<String, String> open = new HashMap<>();
                for (int i = 0; i < trades.size(); i++) {
                    switch (i) {
                        case 30 -> engine.killAndRestart();
                        case 55 -> {
                            engine.awaitReady();
                            outbox.killAndRestart();
                        }
                        case 70 -> absent.terminal().stop();
                        case 85 -> {
                            // One after the other: sizes by equity need figures of the last minute, and two at once
                            // take longer.
                            outbox.awaitReady();
                            gateway.killAndRestart();
                        }
                        case 110 -> absent.terminal().start();
                        default -> {}
                    }
                    floor.replay(leader, trades.get(i), open);
                    TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
                }
                long replayed = System.nanoTime();
                Topics topics = new Topics(platform);
                // What was traded while the gateway was away is told when it is back.
                await("every opening is decided upon at every follower")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> topics.read(Topic.COPY_DECISIONS, CopyDecision.class)
                                        .size()
                                == POSITIONS * DEPOSITS.size());
                await("all followers are flat again")
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(followers.values())
                                .allSatisfy(follower -> assertThat(follower.positions())
                                        .as(follower.id())
                                        .isEmpty()));
                log.error(
                        "Flat {} ms after the leader's last trade",
                        Duration.ofNanos(System.nanoTime() - replayed).toMillis());
                judge(topics);
            }
        }
    }

    private static void judge(Topics topics) {
        List<CopyDecision> decisions = topics.read(Topic.COPY_DECISIONS, CopyDecision.class);
        List<ExecutionReportEvent> reports = topics.read(Topic.EA_EXECUTION_REPORTS, ExecutionReportEvent.class);
        for (String follower : DEPOSITS.keySet()) {
            Map<String, BigDecimal> copied = decisions.stream()
                    .filter(decision -> decision.getAccountId().equals(follower))
                    .peek(decision -> assertThat(decision.getVerdict())
                            .as(follower + " " + decision.getCode())
                            .isEqualTo(CopyVerdict.copied))
                    .collect(Collectors.toMap(CopyDecision::getCommandId, CopyDecision::getLots));
            assertThat(copied).as("decisions of " + follower).hasSize(POSITIONS);
            Map<String, BigDecimal> opened = deals(reports, follower, Entry.in);
            assertThat(opened.keySet()).as("commands of " + follower).isEqualTo(copied.keySet());
            opened.forEach((command, lots) -> assertThat(lots).isEqualByComparingTo(copied.get(command)));
            assertThat(sum(deals(reports, follower, Entry.out))).isEqualByComparingTo(sum(opened));
        }
        assertThat(sum(deals(reports, "65001", Entry.in))).isEqualByComparingTo("34");
        assertThat(sum(deals(reports, "65003", Entry.in))).isEqualByComparingTo("4.76");
    }

    /** Lots by command, over distinct deals. */
    private static Map<String, BigDecimal> deals(List<ExecutionReportEvent> reports, String account, Entry entry) {
        Map<String, BigDecimal> byDeal = new HashMap<>();
        Map<String, String> commands = new HashMap<>();
        for (ExecutionReportEvent report : reports) {
            if (report.getEnvelope().getAccountId().equals(account)
                    && report.getPayload().getEntry() == entry) {
                byDeal.put(report.getPayload().getExecId(), report.getPayload().getLastQty());
                commands.put(
                        report.getPayload().getExecId(), report.getPayload().getCommandId());
            }
        }
        return byDeal.entrySet().stream()
                .collect(Collectors.toMap(deal -> commands.get(deal.getKey()), Map.Entry::getValue, BigDecimal::add));
    }

    private static BigDecimal sum(Map<String, BigDecimal> lots) {
        return lots.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void apply(Path data) throws IOException {
        Path file = directory.resolve("groups.yaml");
        Files.writeString(file, GROUPS);
        Launcher.run(Map.of(), "groups", "apply", file.toString(), "--data", data.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    /** A service that is killed and started again. */
    private static final class Victim implements AutoCloseable {

        private final Platform platform;
        private final String name;
        private final Map<String, String> environment;
        private ServiceProcess process;

        Victim(Platform platform, String name, Map<String, String> environment) {
            this.platform = platform;
            this.name = name;
            this.environment = environment;
            this.process = platform.service(name, environment);
        }

        URI awaitReady() {
            return process.awaitReady();
        }

        /** The leader goes on meanwhile. */
        void killAndRestart() throws InterruptedException {
            process.kill();
            process = platform.service(name, environment);
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
