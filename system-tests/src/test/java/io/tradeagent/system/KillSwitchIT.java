package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.Ea.Session;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code halt} and {@code resume} against the running platform, with an EA that trades. */
class KillSwitchIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path directory;

    /** Its own: a halt of a whole tenant would stop other tests. */
    private static Platform platform;

    @BeforeAll
    static void up() {
        platform = Platform.up(directory.resolve("data"), Map.of());
    }

    @AfterAll
    static void down() {
        platform.close();
    }

    @Test
    void aHaltTakesBackWhatIsInFlightAndFlattensAndAResumeLetsTradingGoOn() {
        try (TradingEa ea = approved("71001").holding("91", "92").pending("51")) {
            String first = OrderTicket.buy("0.10").issue(platform, new Ea(platform.gateway(), ea.account(), ""));
            await("an open").atMost(PATIENCE).until(() -> ea.done().containsKey(first));
            ea.beSlow();
            String inFlight = OrderTicket.buy("0.20").issue(platform, new Ea(platform.gateway(), ea.account(), ""));
            awaitDelivery(inFlight, "sent");

            List<JsonNode> lines = run("halt", "--account", ea.account(), "--level", "flatten", "--reason", "test");

            assertThat(ea.positions()).isEmpty();
            assertThat(ea.orders()).isEmpty();
            assertThat(ea.done()).containsEntry(inFlight, "rejected");
            assertThat(lines.getFirst().path("level").asString()).isEqualTo("flatten");
            JsonNode line = lines.getLast();
            assertThat(line.path("state").asString()).isEqualTo("confirmed");
            assertThat(line.path("positions_closed").asInt()).isEqualTo(3);
            assertThat(line.path("positions_left").asInt()).isZero();
            assertThat(line.path("orders_canceled").asInt()).isEqualTo(1);
            assertThat(line.path("orders_left").asInt()).isZero();
            ea.beQuick();
            String denied = OrderTicket.buy("0.30").issue(platform, new Ea(platform.gateway(), ea.account(), ""));
            awaitDelivery(denied, "canceled");

            assertThat(run("resume", "--account", ea.account(), "--by", "alice"))
                    .singleElement()
                    .satisfies(resumed ->
                            assertThat(resumed.path("in_force").asBoolean()).isTrue());
            String after = OrderTicket.buy("0.40").issue(platform, new Ea(platform.gateway(), ea.account(), ""));
            await("an open after the resume")
                    .atMost(PATIENCE)
                    .until(() -> ea.done().containsKey(after));
            assertThat(ea.positions()).hasSize(1);
            assertThat(ea.done()).doesNotContainKey(denied);
            assertAudited(ea.account());
        }
    }

    @Test
    void aTenantsHaltReachesTerminalsThatConnectLater() {
        Ea ea = new Ea(platform.gateway(), "71002", "key-of-71002");
        Session session = ea.createSession();
        try (Operator operator = new Operator(platform.serviceBus())) {
            operator.approve(ea.account(), session.fingerprint());
        }
        await("approval").atMost(PATIENCE).until(() -> session.current().body().contains("authenticated"));
        try {
            List<JsonNode> lines = run("halt", "--tenant", "default", "--level", "flatten", "--reason", "test");
            assertThat(lines).anySatisfy(line -> {
                assertThat(line.path("account_id").asString()).isEqualTo("71002");
                assertThat(line.path("state").asString()).isEqualTo("unreachable");
            });
            try (TradingEa late = TradingEa.connect(ea, session).holding("93")) {
                await("flattened when it connects")
                        .atMost(PATIENCE)
                        .until(() -> late.positions().isEmpty());
            }
        } finally {
            run("resume", "--tenant", "default");
        }
    }

    private TradingEa approved(String account) {
        Ea ea = new Ea(platform.gateway(), account, "key-of-" + account);
        Session session = ea.createSession();
        try (Operator operator = new Operator(platform.serviceBus())) {
            operator.approve(account, session.fingerprint());
        }
        return TradingEa.connect(ea, session);
    }

    private void awaitDelivery(String command, String state) {
        Topics topics = new Topics(platform);
        await(command + " " + state)
                .atMost(PATIENCE)
                .until(() -> topics.read(Topic.ORDER_DELIVERIES, OrderDelivery.class).stream()
                        .anyMatch(step -> step.getCommandId().equals(command)
                                && step.getState().name().equals(state)));
    }

    private void assertAudited(String account) {
        assertThat(new Topics(platform)
                        .read(Topic.AUDIT, AuditEntry.class).stream()
                                .filter(entry -> entry.getAccountId().equals(account))
                                .filter(entry -> entry.getAction() == AuditAction.trading_halted
                                        || entry.getAction() == AuditAction.trading_resumed)
                                .map(entry -> entry.getAction() + " by " + entry.getActor() + ": "
                                        + entry.getReferences().get("level")))
                .containsExactly("trading_halted by operator: flatten", "trading_resumed by alice: none");
    }

    private List<JsonNode> run(String command, String... flags) {
        List<String> arguments =
                new ArrayList<>(List.of(command, "--data", platform.data().toString()));
        arguments.addAll(List.of(flags));
        return Launcher.run(Map.of(), arguments.toArray(String[]::new))
                .lines()
                .<JsonNode>map(Ea.JSON::readTree)
                .toList();
    }
}
