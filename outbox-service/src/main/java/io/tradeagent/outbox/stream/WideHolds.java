package io.tradeagent.outbox.stream;

import io.tradeagent.outbox.AccountOutbox;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.codec.Received.Everywhere;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The holds of a whole tenant and of the platform, as they stand in this partition. An account takes them on before anything else is decided about
 * it, so one that appears later is held from its first order on; the accounts that are there already are gone through one after the other.
 */
final class WideHolds {

    private final OutboxStore store;
    private final Map<String, Hold> holds;

    WideHolds(OutboxStore store) {
        this.store = store;
        this.holds = store.wideHolds();
    }

    boolean isEmpty() {
        return holds.isEmpty();
    }

    /** Sets a hold, unless one of the same version or a later one stands; returns that one, null if it was set. */
    @Nullable
    Hold set(Everywhere everywhere) {
        String name = everywhere.tenantName();
        Hold standing = holds.get(name);
        if (standing != null && standing.version() >= everywhere.hold().version()) {
            return standing;
        }
        store.put(name, everywhere.hold());
        holds.put(name, everywhere.hold());
        return null;
    }

    /** What an account has still to take on. */
    List<Hold> missing(AccountOutbox index) {
        if (holds.isEmpty()) {
            return List.of();
        }
        String tenant = index.account().tenant().value();
        return Stream.of(holds.get(Everywhere.ALL), holds.get(tenant))
                .filter(Objects::nonNull)
                .filter(hold -> isMissing(hold, index.holds().get(hold.scope())))
                .toList();
    }

    /** A lifted one matters only to an account that has what it lifts. */
    private static boolean isMissing(Hold wide, @Nullable Hold own) {
        return own == null ? wide.level() != Hold.Level.NONE : own.version() < wide.version();
    }
}
