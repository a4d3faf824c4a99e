package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.signal.Occasion;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Price;
import io.tradeagent.schema.copy.CopyFollower;
import io.tradeagent.schema.copy.LeaderOrder;
import io.tradeagent.schema.copy.LeaderSignal;
import io.tradeagent.schema.copy.PositionChange;
import org.jspecify.annotations.Nullable;

/** What followers are told of a leader's positions and pending orders, for ta.copy.signals.v1. */
public final class SignalCodec {

    private SignalCodec() {}

    /** The record of a signal; without the position's recipients. */
    public static LeaderSignal record(Signal signal) {
        Signal.Cause cause = signal.cause();
        return LeaderSignal.newBuilder()
                .setTenantId(signal.to().tenant().value())
                .setAccountId(signal.to().id())
                .setGroupId(signal.group().value())
                .setChange(Words.word(PositionChange.class, signal.change()))
                .setPosition(PositionCodec.record(signal.position()))
                .setPrice(DecimalForm.stored(signal.price()))
                .setLeader(FiguresCodec.record(signal.leader()))
                .setExecId(cause.execution())
                .setGroupsVersion(cause.groupsVersion())
                .setReceivedAt(cause.receivedAt())
                .setSandbox(Envelopes.sandbox(cause.market()))
                .setTraceparent(cause.traceparent())
                .setOrder(cause.order() == null ? null : OrderStandingCodec.record(cause.order()))
                .setLate(signal.isLate())
                .build();
    }

    /** The record of a question. */
    public static LeaderSignal record(Signal signal, Follower planned) {
        return LeaderSignal.newBuilder(record(signal))
                .setPlanned(FollowerCodec.record(planned))
                .build();
    }

    /**
     * What a record tells the engine.
     *
     * @throws IllegalArgumentException if it holds words that this version of the platform does not know, or is none
     */
    public static EngineInput read(LeaderSignal record) {
        Signal signal = signal(record);
        CopyFollower planned = record.getPlanned();
        return planned == null
                ? new EngineInput.SignalCame(signal)
                : new EngineInput.PlanCame(
                        signal,
                        FollowerCodec.follower(signal.to().tenant(), planned).settings());
    }

    /**
     * The signal of a record.
     *
     * @throws IllegalArgumentException if it holds words that this version of the platform does not know, or is none
     */
    public static Signal signal(LeaderSignal record) {
        return new Signal(
                Envelopes.account(record.getTenantId(), record.getAccountId()),
                new GroupId(record.getGroupId()),
                Words.constant(Change.class, record.getChange()),
                PositionCodec.position(
                        record.getTenantId(), record.getPosition(), Envelopes.market(record.getSandbox())),
                new Price(record.getPrice()),
                FiguresCodec.view(record.getLeader()),
                new Signal.Cause(
                        record.getExecId(),
                        record.getGroupsVersion(),
                        record.getReceivedAt(),
                        Envelopes.market(record.getSandbox()),
                        record.getTraceparent(),
                        order(record),
                        record.getLate() ? Occasion.LATE_FOLLOWER : Occasion.DEAL));
    }

    private static @Nullable OrderStanding order(LeaderSignal record) {
        LeaderOrder order = record.getOrder();
        return order == null ? null : OrderStandingCodec.order(order);
    }
}
