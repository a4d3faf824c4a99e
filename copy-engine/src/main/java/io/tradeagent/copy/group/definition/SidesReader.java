package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.ListReader;
import io.tradeagent.copy.group.document.Part;
import io.tradeagent.copy.group.document.Reader;
import io.tradeagent.copy.group.document.WordReader;
import io.tradeagent.kernel.Side;
import java.util.Optional;
import java.util.Set;

/** {@code [buy]}, {@code [sell]} or both; none would be a follower that follows nothing. */
record SidesReader() implements Reader<Set<Side>> {

    @Override
    public Optional<Set<Side>> read(Part part) {
        return new ListReader<>(WordReader.of(Side.class), 2)
                .read(part)
                .flatMap(sides -> sides.isEmpty()
                        ? part.refuse("must name at least one of buy, sell")
                        : Optional.of(Set.copyOf(sides)));
    }
}
