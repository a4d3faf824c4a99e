package io.tradeagent.system;

import io.tradeagent.system.Ea.Session;
import java.net.URI;
import java.time.Duration;
import java.util.Deque;
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
import tools.jackson.databind.JsonNode;

/**
 * An EA that loses nothing: keeps each event until it is acked, reconnects when its socket ends and resends in order, executes a
 * command once and acks every delivery of it.
 */
final class PersistentEa implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Duration BETWEEN_HEARTBEATS = Duration.ofSeconds(3);

    private final String account;
    private final Session session;
    private final Supplier<URI> gateways;
    private final Deque<JsonNode> unacked = new ConcurrentLinkedDeque<>();
    private final Map<String, Long> acked = new ConcurrentHashMap<>();
    private final Map<String, Set<Long>> deliveries = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile long longestStallNanos;
    private long lastProgressNanos = System.nanoTime();

    /** @param gateways where to connect next, asked anew for each connection */
    PersistentEa(String account, Session session, Supplier<URI> gateways) {
        this.account = account;
        this.session = session;
        this.gateways = gateways;
        thread = Thread.ofPlatform().name("ea").start(this::live);
    }

    /** Hands over an event; it is sent now or later, in order. */
    void submit(JsonNode event) {
        unacked.addLast(event);
    }

    String account() {
        return account;
    }

    int unackedCount() {
        return unacked.size();
    }

    /** Sequences of the events that the platform has acked, by event id. */
    Map<String, Long> acked() {
        return acked;
    }

    /** Sequences under which each command came. */
    Map<String, Set<Long>> deliveries() {
        return deliveries;
    }

    /** The longest time for which events waited and none was acked. */
    Duration longestStall() {
        return Duration.ofNanos(longestStallNanos);
    }

    private void live() {
        while (!stopping) {
            try (Stream stream = Stream.open(gateways.get(), session.token(), 0)) {
                talk(stream);
            } catch (CompletionException refused) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private void talk(Stream stream) {
        Set<String> sent = new HashSet<>();
        int seen = 0;
        long heartbeatDue = System.nanoTime();
        while (!stopping && !stream.isClosed()) {
            if (System.nanoTime() >= heartbeatDue) {
                stream.send(Ea.heartbeat());
                heartbeatDue = System.nanoTime() + BETWEEN_HEARTBEATS.toNanos();
            }
            for (JsonNode event : unacked) {
                if (sent.add(event.path("event_id").asString())) {
                    stream.send(event);
                }
            }
            List<JsonNode> frames = stream.frames();
            frames.subList(seen, frames.size()).forEach(this::receive);
            seen = frames.size();
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void receive(JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "Ack" -> frame.path("results").forEach(this::settle);
            case "OrderCommand" -> execute(frame);
            default -> {}
        }
    }

    private void settle(JsonNode result) {
        String status = result.path("status").asString();
        if (!status.equals("accepted") && !status.equals("duplicate")) {
            return;
        }
        String id = result.path("event_id").asString();
        acked.put(id, result.path("sequence").asLong());
        unacked.removeIf(event -> event.path("event_id").asString().equals(id));
        long now = System.nanoTime();
        longestStallNanos = Math.max(longestStallNanos, now - lastProgressNanos);
        lastProgressNanos = now;
    }

    /** Starts the clock of the stall anew, for the phase that is about to be measured. */
    void expectProgressFromNow() {
        lastProgressNanos = System.nanoTime();
        longestStallNanos = 0;
    }

    private void execute(JsonNode frame) {
        String commandId = frame.path("payload").path("command_id").asString();
        if (!deliveries.containsKey(commandId)) {
            // Before the delivery is seen: who counts deliveries then counts events finds the outcome among them.
            submit(Ea.commandAck(frame, "executed"));
        }
        deliveries
                .computeIfAbsent(commandId, id -> ConcurrentHashMap.newKeySet())
                .add(frame.path("sequence").asLong());
    }

    /** Every sequence that the EA was told, in order. */
    List<Long> sequences() {
        return acked.values().stream().sorted().collect(Collectors.toList());
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
