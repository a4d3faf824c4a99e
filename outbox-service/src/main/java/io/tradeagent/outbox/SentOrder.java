package io.tradeagent.outbox;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.Sequence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was sent at least once and is not settled.
 *
 * @param order what was sent
 * @param slot to whom and under which sequence: for good
 * @param epoch the session that it was last sent to, or whose snapshot cleared it
 * @param stage how far it has come
 * @param sending what the last sending was like
 * @param due when the terminal's silence has lasted long enough; null: not waited for
 */
public record SentOrder(
        Order order,
        Slot slot,
        Epoch epoch,
        Stage stage,
        Sending sending,
        @Nullable Instant due) implements Whereabouts {

    /**
     * What the last sending was like.
     *
     * @param attempts how often the order was sent
     * @param unanswered how many times a connected, ready session let the order's time pass without a word
     * @param previous the last sequence before it that the terminal has seen or will be sent; 0: none
     */
    public record Sending(int attempts, int unanswered, Sequence previous) {}

    /** Names the message: a pure function of its place, so that a redelivery has the same. */
    public UUID messageId(Account account) {
        return NameBasedId.of(
                "message",
                account.tenant().value(),
                account.id(),
                slot.recipient().hex(),
                slot.sequence().toString());
    }

    /** When something has to be decided about it even if nothing happens; null: never. */
    public @Nullable Instant timer() {
        Instant expiry = order.validity().expiresAt();
        return switch (stage) {
            case SENT -> earlier(due, expiry);
            case CLEARED -> expiry;
            case RECEIVED, DOUBTED -> null;
        };
    }

    boolean isDue(Instant now) {
        return due != null && !now.isBefore(due);
    }

    SentOrder received(Epoch by) {
        return new SentOrder(order, slot, by, Stage.RECEIVED, sending, null);
    }

    SentOrder doubted() {
        return new SentOrder(order, slot, epoch, Stage.DOUBTED, sending, null);
    }

    SentOrder cleared(Epoch by) {
        return new SentOrder(order, slot, by, Stage.CLEARED, sending, null);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
