package io.tradeagent.copy.risk;

import io.tradeagent.copy.group.RiskLimit.DrawdownBase;
import io.tradeagent.copy.group.RiskLimit.Extent;
import io.tradeagent.copy.group.RiskLimit.Figure;
import io.tradeagent.copy.group.RiskLimit.MaxDailyLoss;
import io.tradeagent.copy.group.RiskLimit.MaxDrawdown;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.copy.valuation.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit of what an account may have lost: a drawdown or a day's loss. */
record LossLimit(LimitKind kind, Extent extent, DrawdownBase base, Figure figure, OnBreach onBreach) {

    static LossLimit of(MaxDrawdown limit) {
        return new LossLimit(LimitKind.MAX_DRAWDOWN, limit.extent(), limit.base(), limit.figure(), limit.onBreach());
    }

    static LossLimit of(MaxDailyLoss limit) {
        return new LossLimit(
                LimitKind.MAX_DAILY_LOSS, limit.extent(), DrawdownBase.DAY_START, Figure.EQUITY, limit.onBreach());
    }

    /** The loss so far beside the bound. */
    Reading<Load, Finding> load(FundsMarks funds) {
        Marks marks = funds.of(figure);
        return Load.loss(Ratio.of(marks.base(base).subtract(marks.last())), marks.base(base), extent);
    }

    /** The stop-out that the funds bring about; empty where they are within the limit or it only denies. */
    Optional<StopOut> breach(FundsMarks funds) {
        if (onBreach == OnBreach.DENY || !(load(funds) instanceof Reading.Known<Load, Finding> known)) {
            return Optional.empty();
        }
        Load load = known.value();
        return load.isExceeded()
                ? Optional.of(new StopOut(kind, onBreach, funds.at(), until(funds.at()), load.measure()))
                : Optional.empty();
    }

    /** A day's loss is forgotten with the day; any other holds until somebody resets it. */
    private @Nullable Instant until(Instant at) {
        return base == DrawdownBase.DAY_START ? at.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1)) : null;
    }
}
