package io.tradeagent.outbox;

import io.tradeagent.kernel.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a decision has done to orders so far: the orders as they were read, seen through it, are as they will be. */
final class Changes {

    private final Map<Turn, Optional<WaitingOrder>> waiting = new HashMap<>();
    private final Map<Slot, Optional<SentOrder>> sent = new HashMap<>();

    void note(OutboxEvent event) {
        switch (event) {
            case OutboxEvent.OrderKept e -> waiting.put(e.order().turn(), Optional.of(e.order()));
            case OutboxEvent.OrderSent e -> {
                left(e.from());
                is(e.order());
            }
            case OutboxEvent.OrderReceived e -> is(e.order());
            case OutboxEvent.OrderDoubted e -> is(e.order());
            case OutboxEvent.OrderCleared e -> is(e.order());
            case OutboxEvent.UnsentSettled e -> left(e.from());
            case OutboxEvent.SentSettled e -> sent.put(e.order().slot(), Optional.empty());
            case OutboxEvent.OutcomeCorrected e -> {}
            case OutboxEvent.SessionChanged e -> {}
            case OutboxEvent.EpochSeen e -> {}
            case OutboxEvent.HoldChanged e -> {}
            case OutboxEvent.HoldOutdated e -> {}
            case OutboxEvent.HaltBegun e -> {}
            case OutboxEvent.HaltEnded e -> {}
            case OutboxEvent.ClearanceChanged e -> {}
            case OutboxEvent.SnapshotProgressed e -> {}
        }
    }

    List<WaitingOrder> waiting(List<WaitingOrder> before) {
        if (waiting.isEmpty()) {
            return before;
        }
        TreeMap<Turn, WaitingOrder> after = new TreeMap<>();
        before.forEach(order -> after.put(order.turn(), order));
        waiting.forEach((turn, order) -> order.ifPresentOrElse(now -> after.put(turn, now), () -> after.remove(turn)));
        return List.copyOf(after.values());
    }

    List<SentOrder> sent(Fingerprint recipient, List<SentOrder> before) {
        if (sent.isEmpty()) {
            return before;
        }
        TreeMap<Long, SentOrder> after = new TreeMap<>();
        before.forEach(order -> after.put(order.slot().sequence().number(), order));
        sent.forEach((slot, order) -> {
            if (slot.recipient().equals(recipient)) {
                long sequence = slot.sequence().number();
                order.ifPresentOrElse(now -> after.put(sequence, now), () -> after.remove(sequence));
            }
        });
        return List.copyOf(after.values());
    }

    private void is(SentOrder order) {
        sent.put(order.slot(), Optional.of(order));
    }

    private void left(@Nullable Turn from) {
        if (from != null) {
            waiting.put(from, Optional.empty());
        }
    }
}
