package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account's orders, as a decision may read them. */
public interface Messages {

    /** What is known of a command id; null: never seen, or forgotten long after it was settled. */
    @Nullable
    Whereabouts find(CommandId id);

    /** The order at a place; null: it is not there any more. */
    @Nullable
    WaitingOrder waiting(Turn turn);

    /** The order at a place; null: it is not there any more. */
    @Nullable
    SentOrder sent(Slot slot);

    /** All unsent orders, first the one whose turn it is. */
    List<WaitingOrder> waiting();

    /** All unsettled sent orders of an identity, by sequence. */
    List<SentOrder> sent(Fingerprint recipient);
}
