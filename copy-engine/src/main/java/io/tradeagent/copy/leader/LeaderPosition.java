package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.Market;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A position of a leader, as its deals made it.
 *
 * @param key which one
 * @param trade symbol and side
 * @param basis what it was built from
 * @param volumeIn all lots that ever went in
 * @param remaining the lots that are still open; zero: it is closed
 * @param stops that it has
 * @param recipients who was told of it, at its opening or later: they are told of everything else too, whatever the groups say
 */
public record LeaderPosition(
        PositionKey key,
        Trade trade,
        Basis basis,
        Lots volumeIn,
        Lots remaining,
        StopPrices stops,
        List<Recipient> recipients) {

    public LeaderPosition {
        recipients = List.copyOf(recipients);
    }

    /**
     * What is traded.
     *
     * @param symbol the leader's broker's name
     * @param side of the position
     * @param magic by which its opening was marked
     */
    public record Trade(String symbol, Side side, long magic) {}

    /**
     * What a position was built from.
     *
     * @param price of what is open, each deal by its volume; null: of a position that was opened before prices were kept
     * @param market of the deals
     */
    public record Basis(@Nullable Price price, Market market) {

        private static final int DIGITS = 10;

        Basis plus(Lots open, Lots volume, Price paid) {
            if (price == null) {
                return this;
            }
            BigDecimal sum =
                    price.value().multiply(open.value()).add(paid.value().multiply(volume.value()));
            return new Basis(new Price(sum.divide(open.plus(volume).value(), DIGITS, RoundingMode.HALF_EVEN)), market);
        }
    }

    /** Whether anything is open. */
    public boolean isOpen() {
        return !remaining.isZero();
    }

    /** As its followers need to know it: not of each other. */
    public LeaderPosition withoutRecipients() {
        return new LeaderPosition(key, trade, basis, volumeIn, remaining, stops, List.of());
    }

    LeaderPosition increased(Lots volume, Price paid) {
        return new LeaderPosition(
                key,
                trade,
                basis.plus(remaining, volume, paid),
                volumeIn.plus(volume),
                remaining.plus(volume),
                stops,
                recipients);
    }

    /** By no more than there is: a broker's rounding never makes a position negative. */
    LeaderPosition reduced(Lots volume) {
        Lots left = remaining.minus(volume.min(remaining));
        return new LeaderPosition(key, trade, basis, volumeIn, left, stops, recipients);
    }

    LeaderPosition with(StopPrices changed) {
        return new LeaderPosition(key, trade, basis, volumeIn, remaining, changed, recipients);
    }

    /** With whoever else is told of it, from now on. */
    public LeaderPosition plus(List<Recipient> others) {
        List<Recipient> all =
                Stream.concat(recipients.stream(), others.stream()).distinct().toList();
        return new LeaderPosition(key, trade, basis, volumeIn, remaining, stops, all);
    }
}
