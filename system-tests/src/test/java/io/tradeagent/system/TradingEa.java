package io.tradeagent.system;

import io.tradeagent.system.Ea.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An EA with an account of its own behind it: it opens, closes, cancels, and shows what is left. Deaf to opens while it is told to be slow. */
final class TradingEa implements AutoCloseable {

    private final Ea ea;
    private final Session session;
    private final Set<String> positions = ConcurrentHashMap.newKeySet();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();
    private final Map<String, String> done = new ConcurrentHashMap<>();
    private final List<JsonNode> postponed = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile boolean slow;
    private int number;

    private TradingEa(Ea ea, Session session) {
        this.ea = ea;
        this.session = session;
        thread = Thread.ofPlatform().name("trading-ea").start(this::live);
    }

    /** Connects with a session that is authenticated, or becomes so. */
    static TradingEa connect(Ea ea, Session session) {
        return new TradingEa(ea, session);
    }

    TradingEa holding(String... ids) {
        positions.addAll(List.of(ids));
        return this;
    }

    TradingEa pending(String... ids) {
        orders.addAll(List.of(ids));
        return this;
    }

    /** From now on orders that open are received and left for later. */
    void beSlow() {
        slow = true;
    }

    /** Carries out now what was left for later, unless it was cancelled. */
    void beQuick() {
        slow = false;
    }

    Set<String> positions() {
        return Set.copyOf(positions);
    }

    Set<String> orders() {
        return Set.copyOf(orders);
    }

    /** Outcomes of the commands, by their ids. */
    Map<String, String> done() {
        return Map.copyOf(done);
    }

    String account() {
        return ea.account();
    }

    private void live() {
        try (Stream stream = session.connect(0);
                Heartbeats alive = Heartbeats.over(stream)) {
            stream.send(Ea.initRequest());
            int seen = 0;
            while (!stopping && !stream.isClosed()) {
                List<JsonNode> frames = stream.frames();
                for (JsonNode frame : frames.subList(seen, frames.size())) {
                    receive(stream, frame);
                }
                seen = frames.size();
                if (!slow) {
                    List.copyOf(postponed).forEach(frame -> open(stream, frame));
                    postponed.clear();
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
    }

    private void receive(Stream stream, JsonNode frame) {
        switch (frame.path("type").asString()) {
            case "OrderCommand" -> {
                String id = frame.path("payload").path("command_id").asString();
                if (done.containsKey(id)) {
                    stream.send(Ea.commandAck(frame, done.get(id)));
                } else if (frame.path("payload").path("action").asString().equals("close")) {
                    settle(stream, frame, positions.remove(text(frame, "position_id")) ? "executed" : "rejected");
                } else if (slow) {
                    postponed.add(frame);
                } else {
                    open(stream, frame);
                }
            }
            case "OrderCancel" -> cancel(stream, frame);
            case "SyncSnapshot" -> {
                stream.send(snapshot());
                stream.send(Ea.event(
                        "CommandAck",
                        "{\"sequence\":%d,\"outcome\":\"executed\"}"
                                .formatted(frame.path("sequence").asLong())));
            }
            default -> {}
        }
    }

    private void open(Stream stream, JsonNode frame) {
        String id = text(frame, "command_id");
        if (!done.containsKey(id)) {
            positions.add("p" + ++number);
            settle(stream, frame, "executed");
        }
    }

    private void cancel(Stream stream, JsonNode frame) {
        String target = text(frame, "target_command_id");
        if (target.isEmpty()) {
            settle(stream, frame, orders.remove(text(frame, "order_id")) ? "executed" : "rejected");
            return;
        }
        boolean isLate = "executed".equals(done.get(target));
        settle(stream, frame, isLate ? "rejected" : "executed");
        for (JsonNode open : List.copyOf(postponed)) {
            if (text(open, "command_id").equals(target)) {
                postponed.remove(open);
                settle(stream, open, "rejected");
            }
        }
    }

    private void settle(Stream stream, JsonNode frame, String outcome) {
        done.put(text(frame, "command_id"), outcome);
        stream.send(Ea.commandAck(frame, outcome));
    }

    private ObjectNode snapshot() {
        String now = Instant.now().toString();
        String held =
                positions.stream().sorted().map(id -> """
                        {"position_id":"%s","symbol":"EURUSD","side":"buy","volume":"0.10","open_price":"1.1","profit":"0",
                         "magic":0,"comment":"","opened_at":"%s"}""".formatted(id, now)).collect(Collectors.joining(","));
        String waiting = orders.stream().sorted().map(id -> """
                        {"order_id":"%s","symbol":"EURUSD","side":"buy","volume":"0.10","order_type":"limit","price":"1.0",
                         "magic":0,"comment":""}""".formatted(id)).collect(Collectors.joining(","));
        return Ea.event("SyncSnapshot", """
                {"reason":"on_demand","balance":"10000","equity":"10000","margin":"0","margin_free":"10000","currency":"USD",
                 "positions":[%s],"orders":[%s],"recent_commands":[],"as_of":"%s"}""".formatted(held, waiting, now));
    }

    private static String text(JsonNode frame, String field) {
        return frame.path("payload").path(field).asString("");
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
