package io.tradeagent.local.demo;

import io.tradeagent.local.terminal.TerminalEvent;
import io.tradeagent.local.terminal.wire.EventResult;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every sequence that terminals saw, by identity, to show that none is missing and none came twice. Thread-safe. */
final class Ledger {

    private final Map<String, Sequences> identities = new TreeMap<>();

    private static final class Sequences {
        private final TreeSet<Long> inbound = new TreeSet<>();
        private final TreeSet<Long> outbound = new TreeSet<>();
        private Optional<String> repeated = Optional.empty();
    }

    /** Takes an event of a terminal of that identity down. */
    synchronized void note(String identity, TerminalEvent event) {
        Sequences sequences = identities.computeIfAbsent(identity, name -> new Sequences());
        if (event instanceof TerminalEvent.EventAnswered answered
                && answered.result().sequence() != null
                && !sequences.inbound.add(answered.result().sequence())
                && answered.result().status() != EventResult.Status.DUPLICATE) {
            sequences.repeated = Optional.of("in " + answered.result().sequence());
        }
        if (event instanceof TerminalEvent.InstructionReceived received
                && received.delivery() == TerminalEvent.Delivery.FIRST
                && !sequences.outbound.add(received.sequence())) {
            sequences.repeated = Optional.of("out " + received.sequence());
        }
    }

    /** The highest inbound sequence of an identity; 0: none yet. */
    synchronized long lastInbound(String identity) {
        return highest(of(identity).inbound);
    }

    /** The highest outbound sequence of an identity; 0: none yet. */
    synchronized long lastOutbound(String identity) {
        return highest(of(identity).outbound);
    }

    /** How many events and orders have a sequence. */
    synchronized long count() {
        return identities.values().stream()
                .mapToLong(sequences -> sequences.inbound.size() + sequences.outbound.size())
                .sum();
    }

    /** The first fault, if there is one: a sequence that is missing or was given twice. */
    synchronized Optional<String> fault() {
        return identities.entrySet().stream()
                .flatMap(entry -> faultOf(entry.getValue()).map(fault -> entry.getKey() + ": " + fault).stream())
                .findFirst();
    }

    private static Optional<String> faultOf(Sequences sequences) {
        if (sequences.repeated.isPresent()) {
            return sequences.repeated.map(which -> which + " was given twice");
        }
        if (highest(sequences.inbound) != sequences.inbound.size()) {
            return Optional.of("an inbound sequence is missing in " + sequences.inbound);
        }
        if (highest(sequences.outbound) != sequences.outbound.size()) {
            return Optional.of("an outbound sequence is missing in " + sequences.outbound);
        }
        return Optional.empty();
    }

    private Sequences of(String identity) {
        return identities.computeIfAbsent(identity, name -> new Sequences());
    }

    private static long highest(TreeSet<Long> numbers) {
        return numbers.isEmpty() ? 0 : numbers.last();
    }
}
