package io.tradeagent.gateway.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with settings, so that an operator learns of everything at once. */
final class SettingViolations {

    private final String prefix;
    private final List<String> found = new ArrayList<>();

    /** @param prefix of the settings' names */
    SettingViolations(String prefix) {
        this.prefix = prefix;
    }

    SettingViolations require(boolean fine, String name, String expectation) {
        if (!fine) {
            found.add(prefix + "." + name + " " + expectation);
        }
        return this;
    }

    SettingViolations requirePositive(Duration value, String name) {
        return require(value.isPositive(), name, "must be above 0");
    }

    SettingViolations requirePositive(double value, String name) {
        return require(value > 0, name, "must be above 0");
    }

    /** @throws IllegalArgumentException if anything is wrong */
    void report() {
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", found));
        }
    }
}
