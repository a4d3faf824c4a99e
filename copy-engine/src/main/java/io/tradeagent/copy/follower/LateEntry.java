package io.tradeagent.copy.follower;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.LateFollower;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At which price a follower that comes late enters what its leader opened before: at its own of now, by which the trade is
 * sized too, for the leader's may be long ago. A price that nobody told lately is none.
 */
final class LateEntry {

    private final Draft draft;

    LateEntry(Draft draft) {
        this.draft = draft;
    }

    /** Why it does not enter; empty: it may. */
    Optional<SkipReason> refusal(Signal signal, FollowerSettings settings, Link.Instrument instrument) {
        if (!signal.isLate()) {
            return Optional.empty();
        }
        if (settings.lateFollower() == LateFollower.NONE) {
            return Optional.of(SkipReason.LATE);
        }
        Optional<Price> price = price(settings, instrument);
        if (price.isEmpty()) {
            return Optional.of(SkipReason.LATE_PRICE_UNKNOWN);
        }
        boolean worse = isWorse(price.get(), bound(signal, settings), instrument.side());
        return worse ? Optional.of(SkipReason.LATE_PRICE_WORSE) : Optional.empty();
    }

    /** What an order follows from that may enter. */
    Origin origin(Signal signal, FollowerSettings settings, Link.Instrument instrument) {
        if (!signal.isLate()) {
            return Origin.of(signal);
        }
        return new Origin(
                price(settings, instrument).orElseThrow(), signal.cause().receivedAt(), bound(signal, settings));
    }

    /** What another attempt follows from; empty: its price would be worse than it may be. */
    Optional<Origin> again(Origin origin, FollowerSettings settings, Link.Instrument instrument) {
        if (origin.bound() == null) {
            return Optional.of(origin);
        }
        return price(settings, instrument)
                .filter(price -> !isWorse(price, origin.bound(), instrument.side()))
                .map(price -> new Origin(price, origin.receivedAt(), origin.bound()));
    }

    private Optional<Price> price(FollowerSettings settings, Link.Instrument instrument) {
        return draft.follower()
                .figures()
                .quote(instrument.symbol().name())
                .filter(quote ->
                        RiskGuards.of(settings.limits()).freshness(draft.now()).accepts(quote.at()))
                .map(quote -> quote.toOpen(instrument.side()));
    }

    private static @Nullable Price bound(Signal signal, FollowerSettings settings) {
        return settings.lateFollower() == LateFollower.NOT_WORSE ? signal.price() : null;
    }

    private static boolean isWorse(Price price, @Nullable Price bound, Side side) {
        if (bound == null) {
            return false;
        }
        int higher = price.compareTo(bound);
        return side == Side.BUY ? higher > 0 : higher < 0;
    }
}
