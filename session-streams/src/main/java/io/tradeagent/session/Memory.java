package io.tradeagent.session;

import io.tradeagent.kernel.EventId;
import org.jspecify.annotations.Nullable;

/**
 * What of one identity is remembered outside its state, because it is too much to be written at every event, or is said by
 * others. Reading it is pure: it holds what the events so far have put there, and the last version of the copy groups that
 * came before the command.
 */
public interface Memory {

    /** The first time of an event id; null where there was none, or it has been swept away. */
    @Nullable
    RememberedEvent event(EventId id);

    /** The request that used an idempotency key; null where there was none, or it has been swept away. */
    @Nullable
    RememberedRequest request(String idempotencyKey);

    /** Whether a decision has been applied, or was overtaken by a later one: its repeat never counts, whatever its sequence. */
    boolean judged(String decisionId);

    /**
     * How many other identities of the account have a session that waits for an approval.
     *
     * @param most where counting may stop
     */
    int pendingBeside(int most);

    /** The account's part in its tenant's copy groups. */
    CopyPart copying();
}
