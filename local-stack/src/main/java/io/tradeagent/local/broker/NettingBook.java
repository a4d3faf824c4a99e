package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** One position a symbol. A reversal keeps its first ticket, by which it is known, and gives it a new one besides. */
final class NettingBook implements PositionBook {

    private final Map<String, Position> bySymbol = new LinkedHashMap<>();

    @Override
    public List<Position> positions() {
        return List.copyOf(bySymbol.values());
    }

    /** A trade against the position needs margin only for what it leaves on the other side beyond the present volume. */
    @Override
    public BigDecimal added(String symbol, Side side, BigDecimal volume) {
        Position open = bySymbol.get(symbol);
        if (open == null || open.side() == side) {
            return volume;
        }
        BigDecimal beyond = volume.subtract(open.volume().add(open.volume()));
        return beyond.max(BigDecimal.ZERO);
    }

    @Override
    public boolean reduces(OpenRequest request) {
        Position open = bySymbol.get(request.symbol());
        return open != null && open.side() != request.side() && open.volume().compareTo(request.volume()) >= 0;
    }

    @Override
    public Change enter(Position traded) {
        Position open = bySymbol.get(traded.symbol());
        if (open == null) {
            return put(Deal.Entry.IN, traded);
        }
        if (open.side() == traded.side()) {
            StopLevels stops = traded.stops().equal(StopLevels.NONE) ? open.stops() : traded.stops();
            return put(
                    Deal.Entry.IN,
                    open.with(open.holding().plus(traded.holding())).with(stops));
        }
        return traded.volume().compareTo(open.volume()) > 0 ? turn(open, traded) : reduce(open, traded.volume());
    }

    private Change put(Deal.Entry entry, Position position) {
        bySymbol.put(position.symbol(), position);
        return new Change(entry, position, BigDecimal.ZERO, position);
    }

    private Change turn(Position open, Position traded) {
        Position other = new Position(
                open.ids().renewed(traded.ticket()),
                traded.symbol(),
                traded.side(),
                traded.holding().minus(open.volume()),
                traded.stops(),
                traded.mark(),
                traded.openedAt());
        bySymbol.put(other.symbol(), other);
        return new Change(Deal.Entry.INOUT, open, open.volume(), other);
    }

    private Change reduce(Position open, BigDecimal part) {
        if (part.compareTo(open.volume()) == 0) {
            bySymbol.remove(open.symbol());
            return new Change(Deal.Entry.OUT, open, part, null);
        }
        Position rest = open.with(open.holding().minus(part));
        bySymbol.put(rest.symbol(), rest);
        return new Change(Deal.Entry.OUT, open, part, rest);
    }

    @Override
    public Change leave(Position position, BigDecimal part, Supplier<String> tickets) {
        return reduce(position, part);
    }

    @Override
    public Position stop(Position position, StopLevels stops) {
        Position stopped = position.with(stops);
        bySymbol.put(stopped.symbol(), stopped);
        return stopped;
    }
}
