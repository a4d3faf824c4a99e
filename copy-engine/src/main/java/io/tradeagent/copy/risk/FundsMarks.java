package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Figure;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an account's funds were.
 *
 * @param equity with open positions
 * @param balance without
 * @param day the beginning of the UTC day whose start the marks know
 * @param at when the platform received the last observation
 */
public record FundsMarks(Marks equity, Marks balance, Instant day, Instant at) {

    static FundsMarks first(AccountFunds funds) {
        return new FundsMarks(Marks.first(funds.equity()), Marks.first(funds.balance()), dayOf(funds.at()), funds.at());
    }

    FundsMarks next(AccountFunds funds) {
        FundsMarks today = at(funds.at());
        return new FundsMarks(
                today.equity.next(funds.equity()), today.balance.next(funds.balance()), today.day, funds.at());
    }

    /** As they are at an instant: the marks never go back to an earlier day. */
    FundsMarks at(Instant now) {
        Instant today = dayOf(now);
        return today.isAfter(day) ? new FundsMarks(equity.newDay(), balance.newDay(), today, at) : this;
    }

    /** Whether losses count from the same figures. */
    boolean sameBasesAs(FundsMarks other) {
        return day.equals(other.day) && equity.sameBasesAs(other.equity) && balance.sameBasesAs(other.balance);
    }

    Marks of(Figure figure) {
        return switch (figure) {
            case EQUITY -> equity;
            case BALANCE -> balance;
        };
    }

    FundsMarks rebased(Figure figure, DrawdownBase base) {
        return switch (figure) {
            case EQUITY -> new FundsMarks(equity.rebased(base), balance, day, at);
            case BALANCE -> new FundsMarks(equity, balance.rebased(base), day, at);
        };
    }

    private static Instant dayOf(Instant instant) {
        return instant.truncatedTo(ChronoUnit.DAYS);
    }
}
