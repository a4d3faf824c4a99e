package io.tradeagent.copy.codec;

import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.follower.Attempt;
import io.tradeagent.copy.follower.Closing;
import io.tradeagent.copy.follower.Leg;
import io.tradeagent.copy.follower.Origin;
import io.tradeagent.copy.follower.Volumes;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.schema.copy.CopyClosing;
import io.tradeagent.schema.copy.CopyLeg;
import io.tradeagent.schema.copy.CopyOrderState;
import io.tradeagent.schema.copy.CopyOrigin;
import io.tradeagent.schema.copy.CopyStopChange;
import org.jspecify.annotations.Nullable;

/** The openings of a link and the orders that close them. */
final class LegCodec {

    private LegCodec() {}

    static CopyLeg record(Leg leg) {
        StopPrices stops = leg.stops().prices();
        return CopyLeg.newBuilder()
                .setCommandId(leg.opening().value())
                .setState(state(leg.state()))
                .setOrdered(DecimalForm.stored(leg.ordered()))
                .setFilled(DecimalForm.stored(leg.filled()))
                .setClosed(DecimalForm.stored(leg.closed()))
                .setPositionId(leg.positionId())
                .setStopLoss(DecimalForm.storedOrNull(stops.stopLoss()))
                .setTakeProfit(DecimalForm.storedOrNull(stops.takeProfit()))
                .setStopChanges(leg.stops().changes())
                .setOrigin(record(leg.origin()))
                .setAssumed(DecimalForm.stored(leg.volumes().assumed()))
                .setOpenPrice(DecimalForm.storedOrNull(leg.told().price()))
                .setToldAt(leg.told().at())
                .setStopChange(record(leg.stops().last()))
                .setPending(PendingCopyCodec.record(leg.pending()))
                .setRefusal(code(leg.told().refusal()))
                .build();
    }

    static Leg leg(CopyLeg record) {
        StopPrices stops = new StopPrices(
                DecimalForm.priceOrNull(record.getStopLoss()), DecimalForm.priceOrNull(record.getTakeProfit()));
        return new Leg(
                new CommandId(record.getCommandId()),
                state(record.getState()),
                volumes(record),
                new Leg.Told(
                        record.getPositionId(),
                        DecimalForm.priceOrNull(record.getOpenPrice()),
                        record.getToldAt(),
                        refusal(record.getRefusal())),
                new Leg.GivenStops(stops, record.getStopChanges(), change(record.getStopChange())),
                origin(record.getOrigin()),
                PendingCopyCodec.pending(record.getPending()));
    }

    private static Volumes volumes(CopyLeg record) {
        Lots assumed = DecimalForm.lotsOrNull(record.getAssumed());
        return new Volumes(
                new Lots(record.getOrdered()),
                new Lots(record.getFilled()),
                new Lots(record.getClosed()),
                assumed == null ? Lots.ZERO : assumed);
    }

    private static @Nullable CopyStopChange record(Leg.@Nullable StopChange change) {
        return change == null
                ? null
                : new CopyStopChange(
                        change.id().value(),
                        state(change.state()),
                        change.attempt().number(),
                        code(change.attempt().refusal()));
    }

    private static Leg.@Nullable StopChange change(@Nullable CopyStopChange record) {
        return record == null
                ? null
                : new Leg.StopChange(
                        new CommandId(record.getCommandId()),
                        state(record.getState()),
                        new Attempt(record.getAttempt(), refusal(record.getRefusal())));
    }

    static CopyClosing record(Closing closing) {
        Origin origin = closing.origin();
        return new CopyClosing(
                closing.id().value(),
                closing.leg().value(),
                state(closing.state()),
                DecimalForm.stored(closing.ordered()),
                DecimalForm.stored(closing.done()),
                origin == null ? null : record(origin),
                closing.attempt().number(),
                code(closing.attempt().refusal()));
    }

    static Closing closing(CopyClosing record) {
        CopyOrigin origin = record.getOrigin();
        return new Closing(
                new CommandId(record.getCommandId()),
                new CommandId(record.getLeg()),
                state(record.getState()),
                new Lots(record.getOrdered()),
                new Lots(record.getDone()),
                origin == null ? null : origin(origin),
                new Attempt(record.getAttempt(), refusal(record.getRefusal())));
    }

    private static @Nullable String code(@Nullable Refusal refusal) {
        return refusal == null ? null : refusal.code();
    }

    private static @Nullable Refusal refusal(@Nullable String code) {
        return code == null ? null : new Refusal(code);
    }

    static CopyOrderState state(OrderState state) {
        return Words.word(CopyOrderState.class, state);
    }

    static OrderState state(CopyOrderState state) {
        return Words.constant(OrderState.class, state);
    }

    private static CopyOrigin record(Origin origin) {
        return new CopyOrigin(
                DecimalForm.stored(origin.price()), origin.receivedAt(), DecimalForm.storedOrNull(origin.bound()));
    }

    private static Origin origin(CopyOrigin record) {
        return new Origin(
                new Price(record.getPrice()), record.getLeaderReceivedAt(), DecimalForm.priceOrNull(record.getBound()));
    }
}
