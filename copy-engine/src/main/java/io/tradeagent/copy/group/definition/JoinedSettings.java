package io.tradeagent.copy.group.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The settings of one follower after all levels were joined, each with its explanation. */
public final class JoinedSettings {

    private final Map<Setting<?>, Explained<?>> settings;

    JoinedSettings(Map<Setting<?>, Explained<?>> settings) {
        this.settings = new LinkedHashMap<>(settings);
    }

    /** The value that holds, with its explanation; empty where no level says one. */
    @SuppressWarnings("unchecked") // put there under its own setting
    <V> Optional<Explained<V>> find(Setting<V> setting) {
        return Optional.ofNullable((Explained<V>) settings.get(setting));
    }

    /** The value that holds; empty where no level says one. */
    <V> Optional<V> value(Setting<V> setting) {
        return find(setting).map(explained -> explained.effective().value());
    }

    /**
     * The value of a setting about which the platform says something.
     *
     * @throws IllegalStateException where it does not
     */
    <V> V sure(Setting<V> setting) {
        return value(setting).orElseThrow(() -> new IllegalStateException(setting + " has no value"));
    }

    /** Whether a level below the platform says something. */
    boolean isStated(Setting<?> setting) {
        Explained<?> explained = settings.get(setting);
        return explained != null && explained.stated().stream().anyMatch(each -> each.level() != Level.PLATFORM);
    }
}
