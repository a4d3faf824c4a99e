package io.tradeagent.outbox;

import org.jspecify.annotations.Nullable;

/** What a terminal says of a command. */
public sealed interface Word {

    /** It has the command and will tell the outcome. */
    record Received() implements Word {}

    /**
     * It is done with the command.
     *
     * @param verdict how it ended: executed, rejected or expired
     */
    record Done(Verdict verdict) implements Word {}

    /** A word that this version does not know. */
    record Unreadable() implements Word {}

    /** The terminal carried the command out. */
    static Word executed(@Nullable String code, @Nullable String orderId, @Nullable String positionId) {
        return new Done(new Verdict(Outcome.EXECUTED, code, orderId, positionId));
    }
}
