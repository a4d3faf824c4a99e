package io.tradeagent.local.broker;

import java.math.BigDecimal;

/**
 * How an account was opened.
 *
 * @param login the account's number
 * @param currency of its balance; symbols whose worth the broker's markets cannot tell in it are not offered
 * @param leverage as in 1:n
 * @param deposit the first balance
 * @param booking how trades become positions
 * @param commissionPerLot what each deal costs a lot, in the account's currency, not negative
 * @param stopOutPercent below this ratio of equity to margin the broker closes positions; 0: never
 */
public record AccountTerms(
        String login,
        String currency,
        int leverage,
        BigDecimal deposit,
        Booking booking,
        BigDecimal commissionPerLot,
        int stopOutPercent) {

    private static final int USUAL_STOP_OUT_PERCENT = 50;

    /**
     * How trades become positions.
     *
     * @param tickets means nothing on netting accounts
     */
    public record Booking(AccountMode mode, TicketRule tickets) {
        /** A hedging account of MetaTrader 5. */
        public static final Booking HEDGING = new Booking(AccountMode.HEDGING, TicketRule.KEPT);

        /** A netting account of MetaTrader 5. */
        public static final Booking NETTING = new Booking(AccountMode.NETTING, TicketRule.KEPT);

        /** An account of MetaTrader 4. */
        public static final Booking MT4 = new Booking(AccountMode.HEDGING, TicketRule.RENEWED);
    }

    /** A hedging account of MetaTrader 5 without commission, stopped out below 50 %. */
    public AccountTerms(String login, String currency, int leverage, BigDecimal deposit) {
        this(login, currency, leverage, deposit, Booking.HEDGING, BigDecimal.ZERO, USUAL_STOP_OUT_PERCENT);
    }

    /** The same with another way of booking. */
    public AccountTerms booked(Booking other) {
        return new AccountTerms(login, currency, leverage, deposit, other, commissionPerLot, stopOutPercent);
    }

    /** The same with a commission. */
    public AccountTerms withCommission(BigDecimal aLot) {
        return new AccountTerms(login, currency, leverage, deposit, booking, aLot, stopOutPercent);
    }

    /** The same with another stop-out level. */
    public AccountTerms stoppedOutBelow(int percent) {
        return new AccountTerms(login, currency, leverage, deposit, booking, commissionPerLot, percent);
    }
}
