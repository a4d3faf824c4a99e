package io.tradeagent.copy.codec;

import io.tradeagent.copy.engine.EngineInput;
import io.tradeagent.copy.execution.Execution;
import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.OperatorOrder;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.request.GroupTrade;
import io.tradeagent.copy.request.TradePlan;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.LimitReset;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators ask of the engine, from ta.copy.commands.v1. */
public final class CommandCodec {

    private CommandCodec() {}

    /**
     * What is asked.
     *
     * @throws IllegalArgumentException if it says too little, or holds words that this version of the platform does not know
     */
    public static EngineInput read(CopyCommand record) {
        Account account = Envelopes.account(record.getTenantId(), record.getAccountId());
        return switch (record.getCommand()) {
            case LimitReset reset -> new EngineInput.Commanded(account, reset(record, reset));
            case io.tradeagent.schema.copy.GroupTrade trade -> new EngineInput.Requested(account, trade(record, trade));
            case io.tradeagent.schema.copy.TradePlan plan ->
                new EngineInput.PlanAsked(account, plan(account, record.getCommandId(), plan));
            default -> throw new IllegalArgumentException("no such command in this version of the platform");
        };
    }

    private static FollowerCommand reset(CopyCommand record, LimitReset reset) {
        return new FollowerCommand.LimitReset(
                Words.coded(LimitKind.class, LimitKind::code, reset.getLimit()),
                reset.getStoppedOutAt(),
                new OperatorOrder(record.getCommandId(), record.getIssuer(), reset.getReason()));
    }

    private static GroupTrade trade(CopyCommand record, io.tradeagent.schema.copy.GroupTrade trade) {
        return new GroupTrade(
                new GroupId(trade.getGroupId()),
                new OperatorOrder(record.getCommandId(), record.getIssuer(), trade.getReason()),
                trade.getTradeId(),
                act(trade),
                new Execution.Receipt(record.getIssuedAt(), Envelopes.market(trade.getSandbox()), null));
    }

    private static TradePlan plan(Account leader, UUID id, io.tradeagent.schema.copy.TradePlan plan) {
        Lots volume = Volumes.traded(plan.getVolume());
        return new TradePlan(
                id,
                CopyGroupsCodec.group(leader.tenant(), plan.getGroup()),
                new LeaderPosition(
                        TradePlan.position(leader, id),
                        new LeaderPosition.Trade(
                                plan.getSymbol(), Words.constant(Side.class, plan.getSide()), plan.getMagic()),
                        new LeaderPosition.Basis(null, Market.LIVE),
                        volume,
                        volume,
                        new StopPrices(
                                ExecutionCodec.stop(plan.getStopLoss()), ExecutionCodec.stop(plan.getTakeProfit())),
                        List.of()));
    }

    private static GroupTrade.Act act(io.tradeagent.schema.copy.GroupTrade trade) {
        return switch (trade.getAction()) {
            case open ->
                new GroupTrade.Act.Open(
                        required("symbol", trade.getSymbol()),
                        Words.constant(Side.class, trade.getSide()),
                        Volumes.traded(required("volume", trade.getVolume())),
                        stops(trade));
            case close -> {
                BigDecimal volume = trade.getVolume();
                yield new GroupTrade.Act.Close(volume == null ? null : Volumes.traded(volume));
            }
            case change_stops -> new GroupTrade.Act.ChangeStops(stops(trade));
            case unknown -> throw new IllegalArgumentException("no such action in this version of the platform");
        };
    }

    private static StopPrices stops(io.tradeagent.schema.copy.GroupTrade trade) {
        return new StopPrices(ExecutionCodec.stop(trade.getStopLoss()), ExecutionCodec.stop(trade.getTakeProfit()));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
