package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.Snapshot;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a follower's part of the engine is told. */
public sealed interface FollowerCommand {

    /** A leader's position changed. */
    record Signalled(Signal signal) implements FollowerCommand {}

    /**
     * Something was heard of an order, besides deals.
     *
     * @param order its name
     * @param word what was heard
     * @param positionId the broker's, where it was told
     * @param refusal what was said when it was refused; null: it was not, or nothing was said
     */
    record Heard(
            CommandId order,
            OrderWord word,
            @Nullable String positionId,
            @Nullable Refusal refusal) implements FollowerCommand {

        /** Of an order that was not refused. */
        public Heard(CommandId order, OrderWord word, @Nullable String positionId) {
            this(order, word, positionId, null);
        }
    }

    /** The follower's broker said something that was not told before. */
    record Reported(Execution execution) implements FollowerCommand {}

    /** The follower's terminal said what the account owns. */
    record FundsTold(AccountFunds funds) implements FollowerCommand {}

    /**
     * An operator ends a stop-out and lets the losses of its limit count anew.
     *
     * @param limit which
     * @param stopOut the time of the stop-out that shall end; null: whichever holds, and losses count anew even where none does
     * @param order whose wish it is, and why
     */
    record LimitReset(LimitKind limit, @Nullable Instant stopOut, OperatorOrder order) implements FollowerCommand {}

    /**
     * The follower's terminal said what the account holds, long enough ago for whatever was on its way then to have come.
     *
     * @param snapshot complete
     * @param demandedAt when a snapshot was last asked for because of a difference; null: never
     */
    record SnapshotDue(Snapshot snapshot, @Nullable Instant demandedAt) implements FollowerCommand {}

    /** Time for what could not be done before: orders that were refused are tried again, as {@link RetryPolicy} says. */
    record TriedAgain(LinkKey link) implements FollowerCommand {}
}
