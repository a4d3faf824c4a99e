package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.GroupTradeRecords;
import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.leader.LeaderEvent;
import io.tradeagent.copy.leader.LeaderOrder;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.Leadership;
import io.tradeagent.copy.leader.Leading;
import io.tradeagent.copy.leader.OrderChanged;
import io.tradeagent.copy.leader.PositionChanged;
import io.tradeagent.copy.request.GroupTrade;
import io.tradeagent.copy.request.Intent;
import io.tradeagent.copy.request.LeaderPrices;
import io.tradeagent.copy.request.RequestAnswer;
import io.tradeagent.copy.request.RequestRefusal;
import io.tradeagent.copy.request.TradeRequest;
import io.tradeagent.copy.signal.Fanout;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds what a leader's broker says into its positions and pending orders, and tells the followers. */
final class LeaderStep {

    private final Leading machine = new Leading();
    private final PartitionState state;
    private final CopyObserver observer;

    LeaderStep(PartitionState state, CopyObserver observer) {
        this.state = state;
        this.observer = observer;
    }

    /** Takes an execution that was not told before. */
    void take(Account account, Execution execution, StepOutput output, Instant now) {
        String positionId = execution.order().positionId();
        Leadership leadership = state.groups().leadership(account);
        LeaderPosition position = positionId == null ? null : state.store().position(account, positionId);
        LeaderOrder order = state.store().leaderOrder(account, execution.order().orderId());
        if (position != null || order != null || leadership.exists()) {
            fold(position, order, execution, leadership, output, now);
        }
    }

    /** Whether a request may be meant for anybody: most accounts' intents are nobody's signals. */
    boolean mayTake(Account account, TradeRequest request) {
        return switch (request) {
            case GroupTrade trade -> true;
            case Intent intent ->
                state.groups().leadership(account).by(intent.initiative()).isCopied()
                        || state.store().position(account, intent.positionId()) != null;
        };
    }

    /** Takes a request that was not made before. */
    void take(Account account, TradeRequest request, StepOutput output, Instant now) {
        Leadership leadership = state.groups().leadership(account).by(request.initiative());
        LeaderPosition position = state.store().position(account, request.positionId());
        RequestAnswer answer = answer(account, request, leadership, position, now);
        if (answer instanceof RequestAnswer.Taken taken) {
            fold(position, null, taken.execution(), leadership, output, now);
        }
        RequestRefusal refusal = answer instanceof RequestAnswer.Refused refused ? refused.because() : null;
        CopyLog.tell(account, request, refusal);
        if (request instanceof GroupTrade trade) {
            output.write(Topic.AUDIT, account.key(), GroupTradeRecords.audit(account, trade, refusal, now), null);
        }
    }

    private RequestAnswer answer(
            Account account,
            TradeRequest request,
            Leadership leadership,
            @Nullable LeaderPosition position,
            Instant now) {
        boolean begins = request instanceof GroupTrade trade && trade.act() instanceof GroupTrade.Act.Open;
        if (begins && !leadership.isCopied()) {
            return new RequestAnswer.Refused(RequestRefusal.NOT_ITS_LEADER);
        }
        return request.answer(position, new LeaderPrices(state.account(account).figures(), now));
    }

    private void fold(
            @Nullable LeaderPosition position,
            @Nullable LeaderOrder order,
            Execution execution,
            Leadership leadership,
            StepOutput output,
            Instant now) {
        for (LeaderEvent event :
                machine.decide(position, order, execution, leadership).events()) {
            keep(event, now);
            tell(event, execution, leadership, output);
        }
    }

    private void keep(LeaderEvent event, Instant now) {
        switch (event) {
            case PositionChanged changed -> state.store().put(changed.after(), now);
            case OrderChanged changed -> state.store().put(changed.after(), now);
        }
    }

    private void tell(LeaderEvent event, Execution execution, Leadership leadership, StepOutput output) {
        List<Signal> signals = Fanout.of(
                event,
                execution,
                state.account(leadership.leader()).figures(),
                leadership.groups().version());
        signals.forEach(signal -> output.write(
                Topic.COPY_SIGNALS,
                signal.to().key(),
                SignalCodec.record(signal),
                signal.cause().traceparent()));
        observer.signalled(signals.size());
    }
}
