package io.tradeagent.copy.group.definition;

import java.util.List;

/**
 * Why a setting has its value.
 *
 * @param setting of which it is the value
 * @param effective the value that holds, and the level from which on it did
 * @param stated what each level says that says something, from above to below
 * @param <V> of the value
 */
public record Explained<V>(Setting<V> setting, Stated<V> effective, List<Stated<V>> stated) {

    public Explained {
        stated = List.copyOf(stated);
    }

    /** What other levels say. */
    public List<Stated<V>> others() {
        return stated.stream().filter(each -> each.level() != effective.level()).toList();
    }
}
