package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;

/** Closes what nobody asks to close: positions whose stops are reached, and those that the equity does not carry. */
final class ForcedCloses {

    private final int stopOutPercent;
    private final PositionBook book;
    private final Standing standing;
    private final Dealing dealing;

    ForcedCloses(int stopOutPercent, PositionBook book, Standing standing, Dealing dealing) {
        this.stopOutPercent = stopOutPercent;
        this.book = book;
        this.standing = standing;
        this.dealing = dealing;
    }

    /** A market has moved. */
    void moved(SimulatedMarket market, Instant at) {
        for (Position position : book.positions()) {
            if (position.symbol().equals(market.contract().name())) {
                watchStops(position, market, at);
            }
        }
        while (isStoppedOut()) {
            closeWorst(at);
        }
    }

    /** Closed at the market, which may have jumped over the level. */
    private void watchStops(Position position, SimulatedMarket market, Instant at) {
        BigDecimal exit = Standing.exit(position, market);
        StopLevels stops = position.stops();
        stops.reachedBy(position.side(), exit)
                .ifPresent(cause -> dealing.closeByBroker(position, cause, stops.comment(cause), market, at));
    }

    private boolean isStoppedOut() {
        return standing.figures().marginLevelPercent().orElse(Integer.MAX_VALUE) < stopOutPercent;
    }

    private void closeWorst(Instant at) {
        Position worst = book.positions().stream()
                .min(Comparator.comparing(standing::floatingProfit))
                .orElseThrow();
        String comment = "so: " + standing.figures().marginLevelPercent().orElse(0) + "%";
        dealing.closeByBroker(worst, Deal.Cause.STOP_OUT, comment, standing.marketOf(worst), at);
    }
}
