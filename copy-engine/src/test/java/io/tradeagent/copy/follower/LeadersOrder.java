package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.execution.OrderType;
import io.tradeagent.copy.execution.PendingTerms;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.leader.LeaderPosition;
import io.tradeagent.copy.leader.OrderStanding;
import io.tradeagent.copy.leader.PositionKey;
import io.tradeagent.copy.signal.Occasion;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A leader's buy order p-1 of one lot, and what the follower on a stage is told of it. */
final class LeadersOrder {

    static final String ID = "p-1";

    private final Stage stage;
    private OrderType type = OrderType.LIMIT;
    private StopPrices stops = StopPrices.NONE;
    private String price = "1.08000";
    private @Nullable Instant expiresAt;
    private Lots entered = Lots.ZERO;
    private Lots working = Lots.of("1.0");
    private int revision;

    LeadersOrder(Stage stage) {
        this.stage = stage;
    }

    LeadersOrder of(OrderType other) {
        type = other;
        return this;
    }

    LeadersOrder with(StopPrices other) {
        stops = other;
        return this;
    }

    LeadersOrder until(Instant end) {
        expiresAt = end;
        return this;
    }

    Signal placed() {
        revision++;
        return signal(Change.ORDER_PLACED);
    }

    Signal changed(String to) {
        revision++;
        price = to;
        return signal(Change.ORDER_CHANGED);
    }

    Signal withdrawn() {
        revision++;
        working = Lots.ZERO;
        return signal(Change.ORDER_WITHDRAWN);
    }

    /** A deal for those who do not copy what it filled. */
    Signal tradedElsewhere(String volume) {
        revision++;
        working = working.minus(Lots.of(volume));
        return signal(working.isZero() ? Change.ORDER_WITHDRAWN : Change.ORDER_CHANGED);
    }

    /** A deal that opens the position of the order's name. */
    Signal opens(String volume) {
        return fills(volume, ID, volume, Change.OPENED);
    }

    /** A deal that goes into a position. */
    Signal fills(String volume, String position, String volumeIn, Change change) {
        revision++;
        entered = entered.plus(Lots.of(volume));
        working = working.minus(Lots.of(volume));
        return position(position, change, volumeIn, volumeIn, standing());
    }

    /** All of it trades, and only a rest opens a position: it closed another one with the most of it. */
    Signal turnsInto(String position, String rest) {
        revision++;
        entered = Lots.of(rest);
        working = Lots.ZERO;
        return position(position, Change.OPENED, rest, rest, standing());
    }

    /** The position changes without the order. */
    Signal position(String position, Change change, String volumeIn, String remaining) {
        return position(position, change, volumeIn, remaining, null);
    }

    void tell(Signal signal) {
        stage.tell(new FollowerCommand.Signalled(signal));
    }

    private OrderStanding standing() {
        PendingTerms terms = new PendingTerms(
                type, Price.of(price), type == OrderType.STOP_LIMIT ? Price.of("1.07") : null, stops, expiresAt);
        return new OrderStanding(
                ID, Side.BUY, terms, new OrderStanding.Progress(revision, Lots.of("1.0"), entered, working));
    }

    private Signal signal(Change change) {
        return position(ID, change, "0", "0", standing());
    }

    private Signal position(
            String position, Change change, String volumeIn, String remaining, @Nullable OrderStanding order) {
        return new Signal(
                Stage.FOLLOWER,
                Stage.ALPHA,
                change,
                new LeaderPosition(
                        new PositionKey(Stage.LEADER, position, 0),
                        new LeaderPosition.Trade("EURUSD", Side.BUY, 0),
                        new LeaderPosition.Basis(null, stage.market),
                        Lots.of(volumeIn),
                        Lots.of(remaining),
                        stops,
                        List.of()),
                change.isOfOrder() ? Price.of(price) : Price.of("1.10005"),
                Stage.figures(AccountMode.HEDGING),
                new Signal.Cause(
                        "x-" + revision + change + position + volumeIn + "-" + remaining,
                        1,
                        stage.now,
                        stage.market,
                        null,
                        order,
                        Occasion.DEAL));
    }
}
