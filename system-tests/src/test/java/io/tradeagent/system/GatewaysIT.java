package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.system.Ea.Session;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Gateways are killed, added and drained while EAs trade through them: nothing is lost, nothing happens twice, the newcomer wins.
 * The platform's own gateway has no part in it.
 */
@ExtendWith(SharedPlatform.class)
class GatewaysIT {

    private static final int EAS = 12;
    private static final int EVENTS = 50;
    private static final int ORDERS = 12;

    /** Where EAs may connect; each connection takes the next. */
    private final List<URI> addresses = new CopyOnWriteArrayList<>();

    private final AtomicInteger turn = new AtomicInteger();

    @Test
    @Timeout(240)
    void gatewaysComeAndGoAndTheWorkGoesOn(Platform platform) throws Exception {
        try (ServiceProcess killed = platform.service("edge-gateway", Map.of());
                ServiceProcess drained = platform.service("edge-gateway", Map.of())) {
            addresses.addAll(List.of(killed.awaitReady(), drained.awaitReady()));
            List<PersistentEa> eas = connect(platform);
            Workload workload = new Workload(platform, eas);
            workload.submit(EVENTS, ORDERS);
            await("some progress")
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(eas).extracting(ea -> ea.acked().size()).allMatch(acked -> acked > 5));

            workload.submit(EVENTS, ORDERS);
            killed.kill();
            addresses.remove(0);
            workload.submit(EVENTS, ORDERS);
            try (ServiceProcess added = platform.service("edge-gateway", Map.of())) {
                addresses.add(added.awaitReady());
                theNewcomerWinsAcrossGateways(drained.awaitReady(), added.awaitReady());
                workload.submit(EVENTS, ORDERS);
                drainAndSeeTheFarewell(drained);
                workload.submit(EVENTS, ORDERS);

                await("all settled").atMost(Duration.ofSeconds(60)).until(workload::settled);
                workload.assertThatEachOrderHasOneSequence();
                workload.assertThatTopicsHoldEachAckedEventOnce();
                eas.forEach(PersistentEa::close);
            }
        }
    }

    private Supplier<URI> next() {
        return () -> {
            List<URI> present = List.copyOf(addresses);
            return present.get(Math.floorMod(turn.getAndIncrement(), present.size()));
        };
    }

    /** Half of the sessions are made at one gateway and half at the other; streams are opened wherever it is their turn. */
    private List<PersistentEa> connect(Platform platform) {
        List<PersistentEa> eas = new ArrayList<>();
        try (Operator operator = new Operator(platform.serviceBus())) {
            for (int i = 0; i < EAS; i++) {
                Ea ea = new Ea(addresses.get(i % addresses.size()), "spread-" + i, "key-" + i);
                Session session = ea.createSession();
                operator.approve(ea.account(), session.fingerprint());
                PersistentEa persistent = new PersistentEa(ea.account(), session, next());
                persistent.submit(Ea.initRequest());
                eas.add(persistent);
            }
        }
        return eas;
    }

    private static void theNewcomerWinsAcrossGateways(URI here, URI there) {
        Ea first = new Ea(here, "newcomer", "one-key");
        Session old = first.createSession();
        try (Stream stream = old.connect(0)) {
            Session fresh = first.at(there).createSession();

            assertThat(fresh.epoch()).isEqualTo(old.epoch() + 1);
            assertThat(stream.closeCode()).isEqualTo(4001);
            assertThat(reason(stream)).isEqualTo("session_superseded");
            try (Stream alive = fresh.connect(0)) {
                assertThat(alive.ask(Ea.summary()).path("status").asString()).isEqualTo("accepted");
            }
        }
    }

    private void drainAndSeeTheFarewell(ServiceProcess drained) throws InterruptedException {
        URI leaving = drained.awaitReady();
        Session session = new Ea(leaving, "witness", "key").createSession();
        try (Stream stream = session.connect(0)) {
            assertThat(stream.ask(Ea.summary()).path("sequence").asLong()).isEqualTo(1);

            drained.drain();

            assertThat(stream.closeCode()).isEqualTo(1012);
            assertThat(reason(stream)).isEqualTo("maintenance");
        }
        addresses.remove(leaving);
        await("the drained gateway's end").atMost(Duration.ofSeconds(15)).until(() -> !drained.isAlive());
        try (Stream elsewhere = Stream.open(next().get(), session.token(), 0)) {
            assertThat(elsewhere.ask(Ea.summary()).path("sequence").asLong()).isEqualTo(2);
        }
    }

    private static String reason(Stream stream) {
        JsonNode notice = stream.await1("ShutdownNotice");
        return notice.path("payload").path("reason").asString();
    }
}
