package io.tradeagent.outbox;

import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Sequence;
import org.jspecify.annotations.Nullable;

/** What an account's outbox is told. */
public sealed interface OutboxCommand {

    /** An issuer wants an order carried out. The same command id again has no second effect. */
    record Submit(Order order) implements OutboxCommand {}

    /** Somebody stops or resumes trading. */
    record SetHold(Hold hold) implements OutboxCommand {}

    /** A session of the account has changed. */
    record SessionObserved(SessionView session) implements OutboxCommand {}

    /**
     * A terminal answered a message.
     *
     * @param by whose terminal
     * @param epoch the session that it answered in
     * @param sequence the message's
     * @param command the command's; null only where the message is no command
     * @param said its place in the identity's inbound history; 0: not told
     * @param word what it says
     */
    record Acknowledged(
            Fingerprint by,
            Epoch epoch,
            Sequence sequence,
            @Nullable CommandId command,
            long said,
            Word word) implements OutboxCommand {}

    /** A terminal described its account. */
    record SnapshotTaken(Snapshot snapshot) implements OutboxCommand {}

    /** The time of something has come. Without effect where it is not so, or it is gone. */
    record Due(Reminder reminder) implements OutboxCommand {}
}
