package io.tradeagent.system.copy;

import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Position;
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

    private static TradeResult.Done traded(java.util.concurrent.CompletionStage<TradeResult> asked) {
        TradeResult result =
                asked.toCompletableFuture().orTimeout(10, TimeUnit.SECONDS).join();
        if (result instanceof TradeResult.Done done) {
            return done;
        }
        throw new IllegalStateException("the broker refused: " + result);
    }
}
