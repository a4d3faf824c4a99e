package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.Reader;
import java.util.Optional;

/**
 * One thing that can be set for a follower, on each level.
 *
 * @param path of its key in a section of settings, such as {@code risk.max_drawdown.percent}; names it
 * @param reader of its values
 * @param precedence of the levels
 * @param platform what the platform says; empty: nothing, so that without another level there is no such value
 * @param <V> of its values
 */
public record Setting<V>(String path, Reader<V> reader, Precedence<V> precedence, Optional<V> platform) {

    /** One that has no value where nobody says one. */
    static <V> Setting<V> optional(String path, Reader<V> reader, Precedence<V> precedence) {
        return new Setting<>(path, reader, precedence, Optional.empty());
    }

    /** One about which the platform says something. */
    static <V> Setting<V> of(String path, Reader<V> reader, Precedence<V> precedence, V platform) {
        return new Setting<>(path, reader, precedence, Optional.of(platform));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Setting<?> setting && setting.path.equals(path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
