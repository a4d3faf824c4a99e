package io.tradeagent.system;

import static org.awaitility.Awaitility.await;

import io.tradeagent.system.Ea.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** kill -9 of a stateful service in the middle of 2,000 events and 500 orders: nothing lost, nothing twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final Logger log = LoggerFactory.getLogger(KillIT.class);
    private static final int EAS = 10;
    private static final int EVENTS_EACH = 200;
    private static final int ORDERS_EACH = 50;

    private static final List<String> SERVICES = List.of("session-streams", "outbox-service");

    private final Map<String, ServiceProcess> running = new HashMap<>();
    private Platform platform;

    @BeforeAll
    void start(@TempDir Path directory) {
        platform = Platform.up(
                directory.resolve("data"), Map.of(), "--without", SERVICES.get(0), "--without", SERVICES.get(1));
        SERVICES.forEach(service -> running.put(service, platform.service(service, Map.of())));
        running.values().forEach(ServiceProcess::awaitReady);
    }

    @AfterAll
    void stop() {
        running.values().forEach(ServiceProcess::close);
        platform.close();
    }

    /** Who goes on with the work. */
    private enum Successor {
        /** A second instance that was there all the time. */
        PARTNER,
        /** A process that is started when the first is dead. */
        RESTART
    }

    @ParameterizedTest
    @CsvSource({
        "session-streams, RESTART",
        "session-streams, PARTNER",
        "outbox-service, RESTART",
        "outbox-service, PARTNER"
    })
    void nothingIsLostAndNothingHappensTwice(String service, Successor kind) throws Exception {
        ServiceProcess victim = Objects.requireNonNull(running.get(service), "every service was started");
        @Nullable ServiceProcess partner = kind == Successor.PARTNER ? ready(service) : null;
        List<PersistentEa> eas = connect(service + "-" + kind + "-");
        Workload workload = new Workload(platform, eas);
        workload.submit(EVENTS_EACH / 2, ORDERS_EACH / 2);
        await("some progress")
                .until(() -> eas.stream().anyMatch(ea -> ea.acked().size() > 20));
        eas.forEach(PersistentEa::expectProgressFromNow);

        victim.kill();
        Instant killed = Instant.now();
        running.put(service, partner == null ? platform.service(service, Map.of()) : partner);
        workload.submit(EVENTS_EACH / 2, ORDERS_EACH / 2);
        await("all events acked and all orders delivered")
                .atMost(Duration.ofSeconds(90))
                .until(workload::settled);
        tell(service, kind, killed, eas);

        workload.assertThatEachOrderHasOneSequence();
        workload.assertThatTopicsHoldEachAckedEventOnce();
        eas.forEach(PersistentEa::close);
    }

    private static void tell(String service, Successor kind, Instant killed, List<PersistentEa> eas) {
        log.error(
                "After kill -9 of {} ({}): all settled {} ms after the kill, longest stall at an EA {} ms",
                service,
                kind,
                Duration.between(killed, Instant.now()).toMillis(),
                eas.stream()
                        .map(PersistentEa::longestStall)
                        .max(Duration::compareTo)
                        .orElseThrow()
                        .toMillis());
    }

    private ServiceProcess ready(String service) {
        ServiceProcess process = platform.service(service, Map.of());
        process.awaitReady();
        return process;
    }

    private List<PersistentEa> connect(String prefix) {
        List<PersistentEa> eas = new ArrayList<>();
        try (Operator operator = new Operator(platform.serviceBus())) {
            for (int i = 0; i < EAS; i++) {
                Ea ea = new Ea(platform.gateway(), prefix + i, "key-" + i);
                Session session = await("a session")
                        .atMost(Duration.ofSeconds(30))
                        .ignoreExceptions()
                        .until(ea::createSession, s -> true);
                operator.approve(ea.account(), session.fingerprint());
                PersistentEa persistent = new PersistentEa(ea.account(), session, session::gateway);
                persistent.submit(Ea.initRequest());
                eas.add(persistent);
            }
        }
        return eas;
    }
}
