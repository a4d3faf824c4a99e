package io.tradeagent.copy.group.definition;

/**
 * What a level says about a setting.
 *
 * @param level that says it
 * @param value of the setting
 * @param <V> of the value
 */
public record Stated<V>(Level level, V value) {}
