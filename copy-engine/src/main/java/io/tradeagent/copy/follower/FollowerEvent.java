package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.copy.risk.Assessment;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What happened to a follower. */
public sealed interface FollowerEvent {

    /** A signal was answered, for analysts: why the follower trades, or does not. */
    record Answered(Signal signal, CopyDecision decision) implements FollowerEvent {}

    /**
     * An order goes to the outbox.
     *
     * @param link for which
     * @param market whose identities alone it may reach
     * @param order to carry out
     * @param traceparent W3C trace context of the signal that it follows from at once; null where it comes later
     * @param refused the order in whose place it is another attempt; null: it is the first
     */
    record Ordered(
            LinkKey link,
            Market market,
            CopyOrder order,
            @Nullable String traceparent,
            @Nullable CommandId refused) implements FollowerEvent {

        /** A first attempt. */
        public Ordered(LinkKey link, Market market, CopyOrder order, @Nullable String traceparent) {
            this(link, market, order, traceparent, null);
        }
    }

    /**
     * An order has come further, or a part of it was traded.
     *
     * @param link for which
     * @param order which
     * @param from its state before
     * @param to its state now
     * @param fill what was traded; null: nothing
     * @param refusal what was said when it was refused; null: it was not, or nothing was said
     */
    record OrderMoved(
            LinkKey link,
            CommandId order,
            OrderState from,
            OrderState to,
            @Nullable Fill fill,
            @Nullable Refusal refusal)
            implements FollowerEvent {

        /** Of an order that was not refused. */
        public OrderMoved(LinkKey link, CommandId order, OrderState from, OrderState to, @Nullable Fill fill) {
            this(link, order, from, to, fill, null);
        }
    }

    /**
     * An opening that was refused would be tried again, and a limit speaks against it by now. It was never written.
     *
     * @param link for which
     * @param order what it would be called
     * @param refused the order in whose place it would have been
     * @param assessment what the limits say
     */
    record AttemptDenied(LinkKey link, CommandId order, CommandId refused, Assessment assessment)
            implements FollowerEvent {}

    /**
     * A deal of an order.
     *
     * @param execution the broker's word
     * @param origin the leader's deal that the order follows; null: none
     * @param point of the symbol, in units of price
     */
    record Fill(Execution execution, @Nullable Origin origin, BigDecimal point) {}

    /** What the follower holds, or should hold, of a leader position changed. */
    record LinkChanged(Link after) implements FollowerEvent {}

    /**
     * What the broker holds differs from what the books say.
     *
     * @param link of which leader position
     * @param order that opened it, or whose end was not known
     * @param positionId the broker's; null: it is not open
     * @param difference what differs, and what is done about it
     * @param policy that says what may be done
     * @param snapshot that shows it
     */
    record DifferenceFound(
            LinkKey link,
            CommandId order,
            @Nullable String positionId,
            Difference difference,
            ReconcilePolicy policy,
            String snapshot)
            implements FollowerEvent {}

    /**
     * A snapshot was judged.
     *
     * @param snapshot which
     * @param judged openings that were compared
     * @param left openings that were left to the next snapshot: something of theirs was on its way
     * @param foreign positions that are nobody's in the books, and are not touched
     */
    record Reconciled(String snapshot, int judged, int left, int foreign) implements FollowerEvent {}

    /**
     * The terminal is asked for another snapshot, because this one differs from the books.
     *
     * @param id of the demand
     * @param after the snapshot that differs
     */
    record SnapshotWanted(String id, String after) implements FollowerEvent {}

    /** A limit was broken that pauses or flattens. */
    record StoppedOut(StopOut stopOut) implements FollowerEvent {}

    /**
     * An operator let the losses of a limit count anew.
     *
     * @param limit which
     * @param ended the stop-out that is over now; null: none held
     * @param order whose wish it was, and why
     */
    record LimitReset(LimitKind limit, @Nullable StopOut ended, OperatorOrder order) implements FollowerEvent {}

    /** An operator wanted a limit to be reset, and nothing changed. */
    record ResetRefused(LimitKind limit, ResetRefusal refusal, OperatorOrder order) implements FollowerEvent {}

    /** What the guards remember changed. */
    record RiskNoted(RiskRecord after) implements FollowerEvent {}
}
