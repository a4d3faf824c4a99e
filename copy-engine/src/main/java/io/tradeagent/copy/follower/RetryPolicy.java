package io.tradeagent.copy.follower;

import io.tradeagent.copy.execution.RejectionClass;
import java.time.Duration;

/**
 * What becomes of an order that was refused, by the reason. Closes are tried for ever; an opening only where nothing but the
 * price stood in its way, for a trade of a minute ago is another trade. The table stands in {@code docs/concepts/copying.md}.
 */
public final class RetryPolicy {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Longer, and a market that opens, or a broker that allows trading again, would be missed for too long. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** Of a close that no order was written for yet. */
    static final Duration FIRST_CLOSE = SECOND;

    private static final Pace USUAL = Pace.forEver(Duration.ofSeconds(2), MINUTE);
    private static final Pace UNTIL_OPEN = Pace.forEver(MINUTE, LONGEST);
    private static final Pace UNTIL_ALLOWED = Pace.forEver(LONGEST, LONGEST);

    private RetryPolicy() {}

    /** Of openings. */
    public static Pace opening(RejectionClass why) {
        return switch (why) {
            case REQUOTE, OFF_QUOTES -> Pace.times(2, SECOND, Duration.ofSeconds(2));
            case MARKET_CLOSED, NO_MONEY, TRADE_DISABLED, INVALID_STOPS, OTHER -> Pace.NEVER;
        };
    }

    /** Of closes. */
    public static Pace closing(RejectionClass why) {
        return switch (why) {
            case REQUOTE, OFF_QUOTES -> Pace.forEver(SECOND, MINUTE);
            case MARKET_CLOSED -> UNTIL_OPEN;
            case TRADE_DISABLED -> UNTIL_ALLOWED;
            case NO_MONEY, INVALID_STOPS, OTHER -> USUAL;
        };
    }

    /**
     * Of cancels and changes of a pending order, whatever was said: until it is gone, or as it should be.
     *
     * @param written how many of the kind were
     */
    static Duration pending(int written) {
        return written == 0 ? FIRST_CLOSE : USUAL.pause(written).orElseThrow();
    }

    /** Of changes of stops; those that are not tried again are left to reconciliation. */
    public static Pace stops(RejectionClass why) {
        return switch (why) {
            case REQUOTE, OFF_QUOTES -> Pace.times(5, SECOND, MINUTE);
            case MARKET_CLOSED -> UNTIL_OPEN;
            case TRADE_DISABLED -> UNTIL_ALLOWED;
            // The market has to move away from the stop first.
            case INVALID_STOPS -> Pace.times(5, Duration.ofSeconds(10), LONGEST);
            case NO_MONEY, OTHER -> Pace.NEVER;
        };
    }
}
