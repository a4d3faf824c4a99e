package io.tradeagent.local.holds;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.order.HoldLevel;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an operator wants.
 *
 * @param scope whose trading
 * @param level how far to stop it; none: let it go on
 * @param version later wishes have higher ones
 * @param by the operator
 * @param reason for people
 */
public record HoldOrder(HoldScope scope, HoldLevel level, long version, String by, String reason) {

    /** A wish of this moment. Its version is the moment, so that whoever comes later wins, from wherever. */
    public static HoldOrder of(HoldScope scope, HoldLevel level, String by, String reason, Instant now) {
        return new HoldOrder(scope, level, ChronoUnit.MICROS.between(Instant.EPOCH, now), by, reason);
    }

    /** The same wish, above a version that is in its way: somebody's clock is ahead. */
    public HoldOrder above(long standing) {
        return new HoldOrder(scope, level, standing + 1, by, reason);
    }

    /** Under which its deliveries stand for an account, or for all. */
    String deliveryId(String account) {
        return NameBasedId.of("hold", scope.tenantName(), account, scope.scopeName(), Long.toString(version))
                .toString();
    }

    boolean lifts() {
        return level == HoldLevel.none;
    }
}
