package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.Allocation;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.SignalRules;
import io.tradeagent.copy.group.Stops;
import io.tradeagent.copy.group.SymbolRules;
import io.tradeagent.copy.group.VolumeRules;
import io.tradeagent.copy.group.document.Findings;
import io.tradeagent.copy.group.document.Place;
import io.tradeagent.kernel.Lots;
import java.time.Duration;
import java.util.Optional;

/** Makes a follower's settings of joined ones, and refuses those that make no sense together. */
final class FollowerAssembly {

    private final JoinedSettings joined;
    private final Place place;
    private final Findings findings;

    /** @param place of the follower, to which problems are added */
    FollowerAssembly(JoinedSettings joined, Place place, Findings findings) {
        this.joined = joined;
        this.place = place;
        this.findings = findings;
    }

    /** The settings; empty where there can be none, for a reason among the findings. */
    Optional<FollowerSettings> settings() {
        Optional<Allocation> allocation = joined.value(Settings.ALLOCATION);
        if (allocation.isEmpty()) {
            findings.add(
                    place.key(Settings.ALLOCATION.path()),
                    "is missing or wrong on every level: defaults, group, follower");
        }
        VolumeRules volume = volume();
        SignalRules signals = signals();
        var limits = new LimitAssembly(joined, place, findings).limits();
        return allocation.map(how -> new FollowerSettings(
                how,
                volume,
                signals,
                symbols(),
                joined.sure(Settings.LATE_FOLLOWER),
                joined.sure(Settings.RECONCILE),
                limits));
    }

    private VolumeRules volume() {
        Lots min = joined.value(Settings.MIN_LOTS).orElse(null);
        Lots max = joined.value(Settings.MAX_LOTS_PER_TRADE).orElse(null);
        if (min != null && max != null && min.compareTo(max) > 0) {
            findings.add(
                    place.key(Settings.MIN_LOTS.path()),
                    "must not be above max_lots_per_trade: " + min + " is above " + max);
        }
        return new VolumeRules(joined.sure(Settings.BELOW_MINIMUM), min, max);
    }

    private SignalRules signals() {
        Duration delay = joined.sure(Settings.DELAY);
        Duration age = joined.sure(RiskSettings.MAX_SIGNAL_AGE);
        if (delay.compareTo(age) >= 0) {
            findings.add(
                    place.key(Settings.DELAY.path()),
                    "must be shorter than risk.max_signal_age: what waits for longer is another trade by then: "
                            + SettingText.of(delay) + " is not below " + SettingText.of(age));
        }
        return new SignalRules(
                joined.sure(Settings.REVERSE),
                joined.sure(Settings.SIDES),
                Stops.of(joined.sure(Settings.COPY_STOP_LOSS), joined.sure(Settings.COPY_TAKE_PROFIT)),
                joined.sure(Settings.PENDING_ORDERS),
                delay);
    }

    private SymbolRules symbols() {
        return new SymbolRules(
                joined.sure(Settings.SYMBOL_MAP),
                joined.sure(Settings.SYMBOL_PREFIX),
                joined.sure(Settings.SYMBOL_SUFFIX));
    }
}
