package io.tradeagent.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that was never sent. It belongs to no identity yet: that is decided when it is sent.
 *
 * @param order what is to be sent
 * @param turn its place in the queue
 * @param hindrance why it was not sent, as last told to its issuer
 */
public record WaitingOrder(Order order, Turn turn, Hindrance hindrance) implements Whereabouts {

    /** When something has to be decided about it even if nothing happens; null: never. */
    public @Nullable Instant timer() {
        return order.validity().expiresAt();
    }
}
