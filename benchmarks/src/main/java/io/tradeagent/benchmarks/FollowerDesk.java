package io.tradeagent.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Executes followers' orders as terminals do: an order is filled at once, acknowledged, and its deal reported. */
final class FollowerDesk {

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final Map<String, String> carriedOut = new ConcurrentHashMap<>();
    private volatile CopyLatencies counted = new CopyLatencies(List.of());

    /** Orders that come from now on are counted there. */
    void count(CopyLatencies latencies) {
        counted = latencies;
    }

    /**
     * An order at a follower.
     *
     * @param follower its account
     * @param deal of the leader, as {@link LeaderBook.Deal#id()} says it
     */
    record CopyFrame(String follower, String deal) {

        String id() {
            return follower + "/" + deal;
        }
    }

    /** Positions that all followers hold together. */
    int openPositions() {
        return open.get();
    }

    void hear(String account, Terminal terminal, JsonNode frame) {
        if (!frame.path("type").asString().equals("OrderCommand")) {
            return;
        }
        JsonNode order = frame.path("payload");
        JsonNode source = order.path("copy");
        CopyFrame copy = new CopyFrame(
                account,
                String.join(
                        "/",
                        source.path("leader_account").asString(),
                        source.path("leader_position_id").asString(),
                        order.path("action").asString()));
        counted.arrived(copy);
        String id = order.path("command_id").asString();
        String before = carriedOut.putIfAbsent(copy.id(), id);
        if (before != null && !before.equals(id)) {
            twice.incrementAndGet();
        }
        if (!id.equals(before)) {
            execute(terminal, frame.path("sequence").asLong(), order);
        }
    }

    /** Deals of leaders that a follower was told to copy a second time; anything but 0 is a defect of the platform. */
    int copiedTwice() {
        return twice.get();
    }

    /** Names follow from the order's, so that doing it again is a duplicate for the platform. */
    private void execute(Terminal terminal, long sequence, JsonNode order) {
        String id = order.path("command_id").asString();
        boolean opens = order.path("action").asString().equals("open");
        open.addAndGet(opens ? 1 : -1);
        String position = opens ? "f-" + id : order.path("position_id").asString();
        terminal.event("CommandAck", "ack-" + id, """
                {"sequence":%d,"command_id":"%s","outcome":"executed","order_id":"o-%s","position_id":"%s"}""".formatted(sequence, id, id, position));
        String lots = order.path("volume").asString();
        terminal.event("ExecutionReport", "exe-" + id, """
                        {"exec_id":"x-%s","exec_type":"fill","symbol":"EURUSD","side":"%s","entry":"%s","order_id":"o-%s",
                         "position_id":"%s","order_type":"market","order_qty":"%s","last_qty":"%s","last_price":"1.10010",
                         "cum_qty":"%s","leaves_qty":"0.00","command_id":"%s","magic":0,"comment":"","executed_at":"%s"}""".formatted(
                id, opens ? "buy" : "sell", opens ? "in" : "out", id, position, lots, lots, lots, id, Instant.now()));
    }
}
