package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every order opens a position of its own. */
final class HedgingBook implements PositionBook {

    private final TicketRule rule;
    private final Map<String, Position> positions = new LinkedHashMap<>();

    HedgingBook(TicketRule rule) {
        this.rule = rule;
    }

    @Override
    public List<Position> positions() {
        return List.copyOf(positions.values());
    }

    @Override
    public BigDecimal added(String symbol, Side side, BigDecimal volume) {
        return volume;
    }

    @Override
    public boolean reduces(OpenRequest request) {
        return false;
    }

    /** A second fill of the same order adds to the position that the first one opened. */
    @Override
    public Change enter(Position traded) {
        Position now = positions.merge(
                traded.positionId(),
                traded,
                (old, more) -> old.with(old.holding().plus(more.holding())));
        return new Change(Deal.Entry.IN, now, BigDecimal.ZERO, now);
    }

    @Override
    public Change leave(Position position, BigDecimal part, Supplier<String> tickets) {
        if (part.compareTo(position.volume()) == 0) {
            positions.remove(position.positionId());
            return new Change(Deal.Entry.OUT, position, part, null);
        }
        Position rest = position.with(position.holding().minus(part));
        if (rule == TicketRule.RENEWED) {
            TradeMark mark = rest.mark().withComment("from #" + position.ticket());
            rest = rest.renewed(tickets.get(), mark);
        }
        positions.put(position.positionId(), rest);
        return new Change(Deal.Entry.OUT, position, part, rest);
    }

    @Override
    public Position stop(Position position, StopLevels stops) {
        Position stopped = position.with(stops);
        positions.put(position.positionId(), stopped);
        return stopped;
    }
}
