package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.CommandId;
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
     */
    record Ordered(
            LinkKey link,
            Market market,
            CopyOrder order,
            @Nullable String traceparent) implements FollowerEvent {}

    /** An order has come further. */
    record OrderMoved(LinkKey link, CommandId order, OrderState from, OrderState to) implements FollowerEvent {}

    /** What the follower holds, or should hold, of a leader position changed. */
    record LinkChanged(Link after) implements FollowerEvent {}

    /** A limit was broken that pauses or flattens. */
    record StoppedOut(StopOut stopOut) implements FollowerEvent {}

    /** What the guards remember changed. */
    record RiskNoted(RiskRecord after) implements FollowerEvent {}
}
