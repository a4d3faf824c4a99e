package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Queue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Modified;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.messaging.Released;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.apache.qpid.proton.engine.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Turns the outcome that a receiver gives a delivery into what it means for the message, and answers with the same type of
 * outcome, as the clients expect; or with Rejected and the reason when it could not be done.
 */
final class Settlement {
    private static final String REASON = "DeadLetterReason";
    private static final String DESCRIPTION = "DeadLetterErrorDescription";

    private final Queue queue;
    private final OutgoingMessages messages;

    Settlement(Queue queue, OutgoingMessages messages) {
        this.queue = queue;
        this.messages = messages;
    }

    void settle(Delivery delivery, UUID lockToken) {
        DeliveryState outcome = delivery.getRemoteState();
        if (outcome == null && !delivery.remotelySettled()) {
            return;
        }
        if (outcome != null) {
            delivery.disposition(answer(outcome, lockToken));
        }
        delivery.settle();
    }

    private DeliveryState answer(DeliveryState outcome, UUID lockToken) {
        try {
            return apply(outcome, lockToken);
        } catch (RuntimeException e) {
            Rejected refused = new Rejected();
            refused.setError(Fault.of(e).toError());
            return refused;
        }
    }

    private DeliveryState apply(DeliveryState outcome, UUID lockToken) {
        switch (outcome) {
            case Accepted ignored -> queue.complete(lockToken);
            case Released ignored -> queue.release(lockToken);
            case Modified modified -> {
                Map<String, Object> changes = strings(modified.getMessageAnnotations());
                if (Boolean.TRUE.equals(modified.getUndeliverableHere())) {
                    queue.defer(lockToken, content -> messages.withProperties(content, changes));
                } else {
                    queue.abandon(lockToken, content -> messages.withProperties(content, changes));
                }
            }
            case Rejected rejected -> {
                deadLetter(rejected, lockToken);
                return new Rejected(); // without the error: the npm client takes any error as a failure to settle
            }
            default ->
                throw new Fault(Condition.NOT_IMPLEMENTED, "Outcome " + outcome.getType() + " is not supported.");
        }
        return outcome;
    }

    private void deadLetter(Rejected rejected, UUID lockToken) {
        Map<String, Object> info =
                strings(rejected.getError() == null ? null : rejected.getError().getInfo());
        String reason = text(info.remove(REASON));
        String description = text(info.remove(DESCRIPTION));
        queue.deadLetter(lockToken, reason, description, content -> messages.withProperties(content, info));
    }

    /** Maps from clients have symbols or strings as keys. */
    static Map<String, Object> strings(@Nullable Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> result.put(String.valueOf(key), value));
        }
        return result;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
