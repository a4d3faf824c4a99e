package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Place;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that one level states.
 *
 * @param level of them
 * @param place where they stand
 * @param values by setting, each of its setting's type
 */
record LevelSettings(Level level, Place place, Map<Setting<?>, Object> values) {

    LevelSettings {
        values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // put there under its own setting, by the setting's own reader
    <V> Optional<Stated<V>> stated(Setting<V> setting) {
        return Optional.ofNullable((V) values.get(setting)).map(value -> new Stated<>(level, value));
    }
}
