package io.tradeagent.copy.leader;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Side;
import java.util.List;
import java.util.stream.Stream;

/**
 * A position of a leader, as its deals made it.
 *
 * @param key which one
 * @param trade symbol and side
 * @param volumeIn all lots that ever went in
 * @param remaining the lots that are still open; zero: it is closed
 * @param stops that it has
 * @param recipients who was told of its opening: they are told of everything else too, whatever the groups say by then
 */
public record LeaderPosition(
        PositionKey key, Trade trade, Lots volumeIn, Lots remaining, StopPrices stops, List<Recipient> recipients) {

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

    /** Whether anything is open. */
    public boolean isOpen() {
        return !remaining.isZero();
    }

    /** As its followers need to know it: not of each other. */
    public LeaderPosition withoutRecipients() {
        return new LeaderPosition(key, trade, volumeIn, remaining, stops, List.of());
    }

    /** With whoever else is told of it. */
    LeaderPosition told(List<Recipient> others) {
        List<Recipient> all =
                Stream.concat(recipients.stream(), others.stream()).distinct().toList();
        return new LeaderPosition(key, trade, volumeIn, remaining, stops, all);
    }

    LeaderPosition increased(Lots volume) {
        return new LeaderPosition(key, trade, volumeIn.plus(volume), remaining.plus(volume), stops, recipients);
    }

    /** By no more than there is: a broker's rounding never makes a position negative. */
    LeaderPosition reduced(Lots volume) {
        return new LeaderPosition(key, trade, volumeIn, remaining.minus(volume.min(remaining)), stops, recipients);
    }

    LeaderPosition with(StopPrices changed) {
        return new LeaderPosition(key, trade, volumeIn, remaining, changed, recipients);
    }
}
