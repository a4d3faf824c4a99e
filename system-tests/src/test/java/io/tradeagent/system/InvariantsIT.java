package io.tradeagent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.RecordedOrders.AccountTrades;
import io.tradeagent.system.RecordedOrders.Expectation;
import io.tradeagent.system.invariant.Invariant;
import io.tradeagent.system.invariant.OrderEnds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 of everything that holds state or sockets, while terminals on both transports trade; afterwards the topics are read from their
 * beginning and judged.
 */
class InvariantsIT {

    private static final String STRANGER = "stranger";
    private static final int EVENTS = 40;
    private static final int ORDERS = 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path directory;

    private final List<URI> gateways = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<String, AccountTrades> accounts = new ConcurrentHashMap<>();
    private final List<WanderingEa> terminals = new ArrayList<>();

    @Test
    @Timeout(300)
    void theTopicsOfARunWithKillsKeepTheInvariants() throws Exception {
        String[] apart = {"--without", "session-streams", "--without", "outbox-service"};
        try (Platform platform = Platform.up(directory.resolve("data"), Map.of(), apart);
                ServiceProcess sessions = platform.service("session-streams", Map.of());
                ServiceProcess outbox = platform.service("outbox-service", Map.of());
                ServiceProcess gateway = platform.service("edge-gateway", Map.of())) {
            gateways.addAll(List.of(platform.gateway(), gateway.awaitReady()));
            terminalsArrive(platform);
            trade(platform);
            await("some progress")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> accounts.values().stream()
                            .filter(account -> account.expectation() != Expectation.ALL_WAIT)
                            .allMatch(account -> account.trades().size() > 2));

            gateway.kill();
            gateways.remove(1);
            terminals.get(0).startAgain();
            outbox.kill();
            sessions.kill();
            try (ServiceProcess otherSessions = platform.service("session-streams", Map.of());
                    ServiceProcess otherOutbox = platform.service("outbox-service", Map.of())) {
                trade(platform);
                terminals.get(1).startAgainWithoutStore();
                await("all settled")
                        .atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> settled(platform));
                terminals.forEach(WanderingEa::close);
                judge(RecordedRun.of(platform));
                assertThatSecretsStayedWhereTheyBelong(platform);
            }
        }
    }

    /** Two share an account; one loses its store; one is never approved. */
    private void terminalsArrive(Platform platform) {
        try (Operator operator = new Operator(platform.serviceBus())) {
            approved(operator, terminal("steady", Expectation.ALL_EXECUTED));
            approved(operator, terminal("forgetful", Expectation.MAY_BE_UNKNOWN));
            approved(operator, terminal("shared", Expectation.ALL_EXECUTED));
            approved(operator, terminal("shared", Expectation.ALL_EXECUTED));
            terminal(STRANGER, Expectation.ALL_WAIT);
        }
    }

    private WanderingEa terminal(String account, Expectation expectation) {
        AccountTrades trades = accounts.computeIfAbsent(
                account, name -> new AccountTrades(name, new ConcurrentHashMap<>(), expectation));
        Ea ea = new Ea(gateways.getFirst(), account, key(terminals.size()));
        WanderingEa terminal = new WanderingEa(ea, trades.trades(), this::nextGateway);
        terminals.add(terminal);
        return terminal;
    }

    private static String key(int terminal) {
        return "key of terminal %d, which nobody else may know".formatted(terminal);
    }

    private static void approved(Operator operator, WanderingEa terminal) {
        Ea.Session session =
                await("a session").atMost(Duration.ofSeconds(60)).until(terminal::session, Objects::nonNull);
        operator.approve(terminal.account(), session.fingerprint());
    }

    private URI nextGateway() {
        List<URI> present = List.copyOf(gateways);
        return present.get(Math.floorMod(turn.getAndIncrement(), present.size()));
    }

    private void trade(Platform platform) {
        for (WanderingEa terminal : terminals) {
            IntStream.range(0, EVENTS).forEach(n -> terminal.submit(Ea.summary()));
        }
        try (KafkaProducer<String, OrderInstruction> producer = new Topics(platform).producer(OrderInstruction.class)) {
            for (String account : accounts.keySet()) {
                IntStream.range(0, ORDERS)
                        .forEach(n -> producer.send(new ProducerRecord<>(
                                Topic.ORDER_COMMANDS.topicName(), "default/" + account, Workload.order(account))));
            }
        }
    }

    private boolean settled(Platform platform) {
        if (!terminals.stream().allMatch(WanderingEa::settled)) {
            return false;
        }
        long ended = new Topics(platform)
                .read(Topic.ORDER_DELIVERIES, OrderDelivery.class).stream()
                        .filter(delivery -> OrderEnds.isEnd(delivery.getState()))
                        .count();
        return ended >= 2L * ORDERS * (accounts.size() - 1);
    }

    private void judge(RecordedRun run) {
        assertThat(run.records()).hasSizeGreaterThan(terminals.size() * EVENTS * 2);
        run.judge(terminals, accounts.values());

        // The same checks on the same records, of which one is not what it was.
        assertThatItBreaks(
                Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM,
                run,
                record -> record.topic() == Topic.EA_STATUS_SUMMARIES,
                2);
        assertThatItBreaks(
                Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED,
                run,
                record -> record.topic() == Topic.EA_INIT_REQUESTS,
                0);
        assertThatItBreaks(
                Invariant.EVERY_ORDER_COMES_TO_AN_END,
                run,
                record -> record.value() instanceof OrderDelivery delivery && OrderEnds.isEnd(delivery.getState()),
                0);
        assertThatItBreaks(
                Invariant.AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY,
                run,
                record -> record.topic() == Topic.SESSION_EVENTS,
                0);
    }

    /** Whatever the run has written anywhere: no key and no token is in it, and of what the platform made up itself nothing either. */
    private void assertThatSecretsStayedWhereTheyBelong(Platform platform) throws IOException {
        Path own = platform.data().resolve("secrets");
        List<String> secrets = new ArrayList<>();
        for (int i = 0; i < terminals.size(); i++) {
            secrets.add(key(i));
            for (String token : terminals.get(i).tokens()) {
                secrets.add(token);
                // What makes it a token: the signature.
                secrets.add(token.substring(token.length() - 40));
            }
        }
        secrets.add(Files.readString(own.resolve("pepper")).strip());
        secrets.add(Files.readString(own.resolve("token-signing-key")).strip());
        assertThat(secrets).hasSizeGreaterThan(terminals.size() * 2).allMatch(secret -> secret.length() > 15);
        FileSearch search = new FileSearch(directory, own);
        assertThat(search.find(accounts.keySet())).isNotEmpty();
        assertThat(search.find(secrets)).isEmpty();
    }

    /** @param times how often the first record that matches stands in the log instead of once */
    private void assertThatItBreaks(Invariant invariant, RecordedRun run, Predicate<Recorded> which, int times) {
        List<Recorded> tampered = new ArrayList<>();
        boolean done = false;
        for (Recorded record : run.records()) {
            boolean hit = !done && which.test(record);
            for (int i = 0; i < (hit ? times : 1); i++) {
                tampered.add(record);
            }
            done |= hit;
        }
        assertThatThrownBy(() -> new RecordedRun(tampered).judge(terminals, accounts.values()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(invariant + ": ");
    }
}
