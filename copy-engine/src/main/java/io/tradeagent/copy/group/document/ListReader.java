package io.tradeagent.copy.group.document;

import java.util.List;
import java.util.Optional;

/**
 * A list of values, each once.
 *
 * @param values reads each
 * @param atMost so many
 * @param <V> of the values
 */
public record ListReader<V>(Reader<V> values, int atMost) implements Reader<List<V>> {

    @Override
    public Optional<List<V>> read(Part part) {
        return part.items("a list", atMost).flatMap(items -> {
            List<Optional<V>> read = items.stream().map(values::read).toList();
            if (read.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            List<V> all = read.stream().flatMap(Optional::stream).toList();
            return all.stream().distinct().count() == all.size()
                    ? Optional.of(all)
                    : part.refuse("names something twice");
        });
    }
}
