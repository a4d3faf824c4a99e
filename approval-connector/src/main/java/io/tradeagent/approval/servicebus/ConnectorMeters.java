package io.tradeagent.approval.servicebus;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.approval.InvalidReason;
import io.tradeagent.approval.OperatorDecision;
import io.tradeagent.approval.OperatorDecision.Approval;
import io.tradeagent.approval.OperatorDecision.Rejection;
import java.util.concurrent.atomic.AtomicInteger;

/** What the connector counts. Names nobody: tags are taken from closed types. */
public final class ConnectorMeters {

    private final MeterRegistry registry;
    private final AtomicInteger inHand = new AtomicInteger();

    /** Registers the gauge; counters appear with their first count. */
    public ConnectorMeters(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("tradeagent.approval.in.hand", inHand);
    }

    /** A message was taken and is not settled yet. */
    void taken() {
        inHand.incrementAndGet();
    }

    /** What was taken is settled, or will come again. */
    void released() {
        inHand.decrementAndGet();
    }

    /** A decision is in Kafka. */
    void forwarded(OperatorDecision decision) {
        String verdict = switch (decision) {
            case Approval approval -> "approve";
            case Rejection rejection -> "reject";
        };
        registry.counter("tradeagent.approval.decisions", "verdict", verdict).increment();
    }

    /** A message was dead-lettered. */
    void deadLettered(InvalidReason reason) {
        registry.counter("tradeagent.approval.dead.letters", "reason", reason.code())
                .increment();
    }

    /** The client reported an error: of the connection, of a lock, of a settlement. */
    void failed() {
        registry.counter("tradeagent.approval.service.bus.errors").increment();
    }
}
