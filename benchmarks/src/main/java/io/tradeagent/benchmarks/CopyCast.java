package io.tradeagent.benchmarks;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Leaders and followers on WebSockets, ready to trade. The platform approves their sessions by itself. */
final class CopyCast implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /** So few at once that a gateway's limit of session creations is not met. */
    private static final int AT_ONCE = 4;

    private static final String INTRODUCTION = """
            {"broker":"Bench","server":"Bench-1","currency":"USD","leverage":100,"account_mode":"hedging",
             "capabilities":{"order_submission":true},"broker_utc_offset_seconds":0,
             "symbols":[{"name":"EURUSD","digits":5,"contract_size":"100000","tick_size":"0.00001","tick_value":"1.00",
                         "volume_min":"0.01","volume_max":"100","volume_step":"0.01","profit_currency":"USD",
                         "base_currency":"EUR"}]}""";

    private final Map<String, Terminal> terminals = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> leaders;
    private final List<String> followers;

    private CopyCast(List<String> leaders, List<String> followers) {
        this.leaders = leaders;
        this.followers = followers;
    }

    /** Connects all terminals; returns when each has its InitAck. */
    static CopyCast assemble(Target target, CopyShape shape, FollowerDesk desk) throws InterruptedException {
        String run = UUID.randomUUID().toString().substring(0, 8);
        CopyCast cast = new CopyCast(names("l" + run, shape.leaders()), names("f" + run, shape.followers()));
        List<String> all = new ArrayList<>(cast.leaders);
        all.addAll(cast.followers);
        CountDownLatch ready = new CountDownLatch(all.size());
        Client client = new Client(target.gateway());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            CompletableFuture.allOf(all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                            .map(account -> cast.connect(client, account, desk, ready))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException(ready.getCount() + " terminals never became ready");
        }
        cast.keepAlive(all);
        return cast;
    }

    private static List<String> names(String prefix, int size) {
        return IntStream.range(0, size).mapToObj(i -> prefix + "-" + i).toList();
    }

    private CompletableFuture<Void> connect(Client client, String account, FollowerDesk desk, CountDownLatch ready) {
        return client.create(account)
                .thenCompose(session -> SocketTerminal.connect(http, session, (terminal, frame) -> {
                    if (frame.path("type").asString().equals("InitAck")) {
                        ready.countDown();
                    }
                    desk.hear(account, terminal, frame);
                }))
                .thenAccept(terminal -> {
                    terminals.put(account, terminal);
                    terminal.event("InitRequest", "init-" + account, INTRODUCTION);
                    beat(terminal);
                });
    }

    /** One after the other, for all at once would be a load of its own. */
    private void keepAlive(List<String> accounts) {
        long interval = HEARTBEAT.dividedBy(accounts.size()).toNanos();
        int[] next = {0};
        heartbeats.scheduleAtFixedRate(
                () -> beat(terminal(accounts.get(next[0]++ % accounts.size()))),
                interval,
                interval,
                TimeUnit.NANOSECONDS);
    }

    private static void beat(Terminal terminal) {
        terminal.event("StatusHeartbeat", "beat-" + UUID.randomUUID(), """
                {"state":"running","balance":"10000000","equity":"10000000","margin_free":"10000000","open_positions":0,
                 "ping_ms":1,"quotes":[{"symbol":"EURUSD","bid":"1.10000","ask":"1.10010","tick_value":"1.00","at":"%s"}]}""".formatted(Instant.now()));
    }

    String leader(int turn) {
        return leaders.get(turn % leaders.size());
    }

    List<String> leaders() {
        return leaders;
    }

    List<String> followers() {
        return followers;
    }

    Terminal terminal(String account) {
        Terminal terminal = terminals.get(account);
        if (terminal == null) {
            throw new IllegalStateException(account + " is not connected");
        }
        return terminal;
    }

    /** Connections that the gateway has closed. */
    long closedConnections() {
        return terminals.values().stream()
                .filter(terminal -> terminal.closeCode() != 0)
                .count();
    }

    @Override
    public void close() {
        heartbeats.shutdownNow();
        terminals.values().forEach(Terminal::close);
        http.shutdownNow();
    }
}
