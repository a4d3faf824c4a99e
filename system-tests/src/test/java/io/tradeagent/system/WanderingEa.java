package io.tradeagent.system;

import io.tradeagent.system.Ea.Session;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A terminal that does its whole duty and stays nowhere: it changes between socket and requests all the time, keeps each event until
 * its Ack, asks for a new session where its own is over, and executes a command once. It remembers what it saw.
 */
final class WanderingEa implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(3);
    private static final Duration STAY = Duration.ofSeconds(4);

    private static final Set<String> OF_THE_SESSION = Set.of("InitRequest", "SyncSnapshot");

    /** A sequenced message that came. */
    record Receipt(String identity, long epoch, long sequence) {}

    private final Ea ea;
    private final Map<String, Integer> trades;
    private final Supplier<URI> gateways;
    private final ConcurrentLinkedDeque<JsonNode> unacked = new ConcurrentLinkedDeque<>();
    private final Map<String, Long> acked = new ConcurrentHashMap<>();
    private final Set<String> store = ConcurrentHashMap.newKeySet();
    private final Set<Receipt> receipts = ConcurrentHashMap.newKeySet();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Set<Long> acknowledgedEpochs = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile @Nullable Session session;
    private volatile boolean storeLost;
    private volatile boolean stopping;
    private int ways;

    /**
     * @param trades how often each command was executed on the account, whoever did it; safe for use by several threads
     * @param gateways where to go next, asked anew each time
     */
    WanderingEa(Ea ea, Map<String, Integer> trades, Supplier<URI> gateways) {
        this.ea = ea;
        this.trades = trades;
        this.gateways = gateways;
        thread = Thread.ofPlatform().name("wanderer").start(this::live);
    }

    String account() {
        return ea.account();
    }

    /** Its present session; null: it looks for one. */
    @Nullable
    Session session() {
        return session;
    }

    /** Hands over an event; it is sent now or later, in order. */
    void submit(JsonNode event) {
        unacked.addLast(event);
    }

    /** Whether every event has its Ack; fails where the terminal has met what no terminal should. */
    boolean settled() {
        if (!thread.isAlive()) {
            throw new IllegalStateException("the terminal of " + account() + " is gone");
        }
        return unacked.isEmpty();
    }

    /** The terminal starts again and takes its own session over. */
    void startAgain() {
        session = null;
    }

    /** The terminal starts again and remembers nothing, not even what it has executed. */
    void startAgainWithoutStore() {
        storeLost = true;
        session = null;
    }

    /** Sequences by event id. */
    Map<String, Long> acked() {
        return Map.copyOf(acked);
    }

    /** Every sequenced message that came. */
    Set<Receipt> receipts() {
        return Set.copyOf(receipts);
    }

    /** The token of each of its sessions. */
    Set<String> tokens() {
        return Set.copyOf(tokens);
    }

    private void live() {
        while (!stopping) {
            try {
                Session present = session;
                if (present == null) {
                    introduce();
                } else {
                    visit(present);
                }
            } catch (UncheckedIOException | CompletionException | AssertionError refused) {
                // A gateway that is gone, or one that cannot say whether it was heard: elsewhere, once more.
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }

    private void visit(Session present) {
        URI gateway = gateways.get();
        try (Way way = ways++ % 2 == 0 ? new Way.Requests(gateway, present) : new Way.Socket(gateway, present)) {
            talk(way, present);
        }
    }

    /** First of all in a session: who it is, and what it remembers. */
    private void introduce() {
        Session created = ea.at(gateways.get()).createSession();
        tokens.add(created.token());
        if (storeLost) {
            store.clear();
            unacked.clear();
        }
        unacked.removeIf(event -> OF_THE_SESSION.contains(event.path("type").asString()));
        unacked.addFirst(snapshot());
        unacked.addFirst(Ea.initRequest());
        storeLost = false;
        session = created;
    }

    private JsonNode snapshot() {
        String recent = store.stream()
                .map(command -> "{\"command_id\":\"%s\",\"outcome\":\"executed\"}".formatted(command))
                .collect(Collectors.joining(",", "[", "]"));
        ObjectNode snapshot = Ea.emptySnapshot(recent);
        if (storeLost) {
            ((ObjectNode) snapshot.get("payload")).remove("recent_commands");
        }
        return snapshot;
    }

    private void talk(Way way, Session present) {
        Set<String> sent = new HashSet<>();
        long leaveAt = System.nanoTime() + STAY.toNanos();
        long heartbeatDue = System.nanoTime();
        while (!stopping && !way.over() && present.equals(session) && System.nanoTime() < leaveAt) {
            List<JsonNode> events = new ArrayList<>();
            if (System.nanoTime() >= heartbeatDue) {
                events.add(Ea.heartbeat());
                heartbeatDue = System.nanoTime() + BETWEEN_HEARTBEATS.toNanos();
            }
            unacked.stream()
                    .filter(event -> sent.add(event.path("event_id").asString()))
                    .forEach(events::add);
            way.send(events);
            for (JsonNode message : way.receive()) {
                receive(message, present, way);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void receive(JsonNode message, Session present, Way way) {
        switch (message.path("type").asString()) {
            case "Ack" -> message.path("results").forEach(result -> settle(result, way));
            case "InitAck" -> acknowledgedEpochs.add(present.epoch());
            case "OrderCommand" -> execute(message, present);
            case "ShutdownNotice" -> farewell(message, way);
            case "ErrorAlert" -> way.close();
            default -> throw new IllegalStateException("a terminal got " + message);
        }
    }

    /** A gateway that goes leaves the session as it is; everything else is its end. */
    private void farewell(JsonNode notice, Way way) {
        if (!notice.path("payload").path("reason").asString().equals("maintenance")) {
            session = null;
        }
        way.close();
    }

    private void settle(JsonNode result, Way way) {
        String id = result.path("event_id").asString();
        switch (result.path("status").asString()) {
            case "accepted", "queued", "duplicate" -> {
                if (result.has("sequence")) {
                    acked.put(id, result.path("sequence").asLong());
                }
                unacked.removeIf(event -> event.path("event_id").asString().equals(id));
            }
            // Kept, and sent again in order over the next way.
            default -> way.close();
        }
    }

    private void execute(JsonNode message, Session present) {
        if (!acknowledgedEpochs.contains(present.epoch())) {
            throw new IllegalStateException("an order before InitAck: " + message);
        }
        String identity = "default/" + account() + "/" + present.fingerprint();
        receipts.add(
                new Receipt(identity, present.epoch(), message.path("sequence").asLong()));
        String command = message.path("payload").path("command_id").asString();
        if (store.add(command)) {
            trades.merge(command, 1, Integer::sum);
        }
        submit(Ea.commandAck(message, "executed"));
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
