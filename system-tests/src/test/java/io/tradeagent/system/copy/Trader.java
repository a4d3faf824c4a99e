package io.tradeagent.system.copy;

import io.tradeagent.local.broker.CancelRequest;
import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.OrderType;
import io.tradeagent.local.broker.PendingOrder;
import io.tradeagent.local.broker.PlaceRequest;
import io.tradeagent.local.broker.Position;
import io.tradeagent.local.broker.ReplaceRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeMark;
import io.tradeagent.local.broker.TradeResult;
import io.tradeagent.local.terminal.SimulatedTerminal;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * An account holder at a terminal.
 *
 * @param account where the trades are
 * @param terminal connected to the platform
 */
record Trader(SimulatedAccount account, SimulatedTerminal terminal) {

    private static final String SYMBOL = "EURUSD";

    String id() {
        return account.terms().login();
    }

    /** Opens by hand and returns the position's id. */
    String open(Side side, String lots) {
        TradeResult.Done done = traded(terminal.trade(OpenRequest.byHand(SYMBOL, side, lots)));
        return done.deals().getFirst().tickets().positionId();
    }

    /** Closes by hand, all of a position or a part. */
    void close(String positionId, Side side, String lots) {
        traded(terminal.trade(new CloseRequest(SYMBOL, side, new BigDecimal(lots), positionId, TradeMark.BY_HAND)));
    }

    /** Places a buy limit by hand. */
    PendingOrder place(String lots, String price) {
        return ordered(terminal.trade(PlaceRequest.byHand(SYMBOL, Side.BUY, lots, OrderType.LIMIT, price)));
    }

    /** Gives an order another price by hand. */
    PendingOrder replace(PendingOrder order, String price) {
        return ordered(terminal.trade(ReplaceRequest.byHand(order, price)));
    }

    /** Takes an order back by hand. */
    void cancel(PendingOrder order) {
        ordered(terminal.trade(CancelRequest.byHand(order)));
    }

    /** The orders that wait, as {@code lots@price}. */
    List<String> orders() {
        return account.orders().stream()
                .map(order -> plain(order.wish().volume()) + "@"
                        + plain(order.wish().terms().price()))
                .toList();
    }

    List<Position> positions() {
        return account.positions();
    }

    /** The lots of all open positions of a side. */
    BigDecimal lots(Side side) {
        return positions().stream()
                .filter(position -> position.side() == side)
                .map(Position::volume)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static PendingOrder ordered(java.util.concurrent.CompletionStage<TradeResult> asked) {
        TradeResult result = answer(asked);
        if (result instanceof TradeResult.Ordered ordered) {
            return ordered.order();
        }
        throw new IllegalStateException("the broker refused: " + result);
    }

    private static TradeResult answer(java.util.concurrent.CompletionStage<TradeResult> asked) {
        return asked.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static TradeResult.Done traded(java.util.concurrent.CompletionStage<TradeResult> asked) {
        TradeResult result = answer(asked);
        if (result instanceof TradeResult.Done done) {
            return done;
        }
        throw new IllegalStateException("the broker refused: " + result);
    }
}
