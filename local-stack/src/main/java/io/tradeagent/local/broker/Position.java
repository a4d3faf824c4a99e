package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An open position.
 *
 * @param ids by which it is known
 * @param holding how much of it there is
 * @param mark of the request that opened it
 */
public record Position(
        Ids ids, String symbol, Side side, Holding holding, StopLevels stops, TradeMark mark, Instant openedAt) {

    private static final int AVERAGE_DIGITS = 8;

    /**
     * The tickets that it has had.
     *
     * @param tickets oldest first; more than one where a partial close or a reversal gave it a new one
     */
    public record Ids(List<String> tickets) {
        /** Copies the list. */
        public Ids {
            tickets = List.copyOf(tickets);
        }

        static Ids first(String ticket) {
            return new Ids(List.of(ticket));
        }

        Ids renewed(String ticket) {
            List<String> all = new ArrayList<>(tickets);
            all.add(ticket);
            return new Ids(all);
        }

        /** Whether it was ever known by this ticket. */
        public boolean have(String ticket) {
            return tickets.contains(ticket);
        }
    }

    /**
     * How much of it there is.
     *
     * @param volume what is still open, in lots
     * @param openPrice average of what was traded
     * @param margin bound since it was opened, in the account's currency
     */
    public record Holding(BigDecimal volume, BigDecimal openPrice, BigDecimal margin) {

        Holding plus(Holding more) {
            BigDecimal total = volume.add(more.volume);
            return new Holding(total, averageWith(more, total), margin.add(more.margin));
        }

        private BigDecimal averageWith(Holding more, BigDecimal total) {
            if (openPrice.compareTo(more.openPrice) == 0) {
                return openPrice;
            }
            BigDecimal worth = volume.multiply(openPrice).add(more.volume.multiply(more.openPrice));
            BigDecimal average =
                    worth.divide(total, AVERAGE_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
            return average.scale() < openPrice.scale() ? average.setScale(openPrice.scale()) : average;
        }

        Holding minus(BigDecimal part) {
            BigDecimal left = volume.subtract(part);
            BigDecimal bound = margin.multiply(left).divide(volume, margin.scale(), RoundingMode.HALF_EVEN);
            return new Holding(left, openPrice, bound);
        }
    }

    /** Ticket of the order that opened it; never changes, as POSITION_IDENTIFIER of MetaTrader 5. */
    public String positionId() {
        return ids.tickets().getFirst();
    }

    /** Its present ticket; see {@link TicketRule}. */
    public String ticket() {
        return ids.tickets().getLast();
    }

    /** What is still open, in lots. */
    public BigDecimal volume() {
        return holding.volume();
    }

    /** Average of what was traded. */
    public BigDecimal openPrice() {
        return holding.openPrice();
    }

    Position with(Holding other) {
        return new Position(ids, symbol, side, other, stops, mark, openedAt);
    }

    Position with(StopLevels other) {
        return new Position(ids, symbol, side, holding, other, mark, openedAt);
    }

    Position renewed(String ticket, TradeMark other) {
        return new Position(ids.renewed(ticket), symbol, side, holding, stops, other, openedAt);
    }
}
