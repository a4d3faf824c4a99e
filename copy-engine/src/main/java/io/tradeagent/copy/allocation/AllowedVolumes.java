package io.tradeagent.copy.allocation;

import io.tradeagent.copy.account.VolumeGrid;
import io.tradeagent.copy.allocation.Sizing.NotSized;
import io.tradeagent.copy.allocation.Sizing.Sized;
import io.tradeagent.copy.group.BelowMinimum;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.valuation.Ratio;
import io.tradeagent.kernel.Lots;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The volumes that both the broker and the follower's settings allow. */
record AllowedVolumes(VolumeGrid grid, VolumeRules rules) {

    Sizing fit(Ratio wanted, Workings workings) {
        if (largest().isZero() || smallest().compareTo(largest()) > 0) {
            return new NotSized(NotSizedBecause.NO_VOLUME_ALLOWED, workings);
        }
        Lots lots = grid.floor(wanted.value().min(largest().value()));
        if (lots.compareTo(smallest()) >= 0) {
            return new Sized(lots, fitOf(lots, wanted), workings);
        }
        boolean forced = rules.belowMinimum() == BelowMinimum.FORCE_MIN
                && wanted.numerator().signum() > 0;
        return forced
                ? new Sized(smallest(), Fit.FORCED_TO_MINIMUM, workings)
                : new NotSized(NotSizedBecause.BELOW_MINIMUM, workings);
    }

    private Fit fitOf(Lots lots, Ratio wanted) {
        Lots ownMax = rules.maxPerTrade();
        if (ownMax != null && ownMax.compareTo(grid.max()) <= 0 && wanted.isAbove(ownMax.value())) {
            return Fit.CAPPED_BY_SETTINGS;
        }
        if (wanted.isAbove(grid.max().value())) {
            return Fit.CAPPED_BY_BROKER;
        }
        return wanted.isAbove(lots.value()) ? Fit.ROUNDED_DOWN : Fit.EXACT;
    }

    /** Up to the grid: what is smaller than the settings say is too small. */
    private Lots smallest() {
        Lots ownMin = rules.min();
        if (ownMin == null || ownMin.compareTo(grid.min()) <= 0) {
            return grid.min();
        }
        BigDecimal step = grid.step().value();
        BigDecimal steps = ownMin.value().subtract(grid.min().value()).divide(step, 0, RoundingMode.CEILING);
        return grid.min().plus(new Lots(steps.multiply(step)));
    }

    private Lots largest() {
        Lots ownMax = rules.maxPerTrade();
        return grid.floor(ownMax == null ? grid.max().value() : ownMax.value());
    }
}
