package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import java.util.Optional;

/** {@code true} or {@code false}. */
public record FlagReader() implements Reader<Boolean> {

    @Override
    public Optional<Boolean> read(Part part) {
        return part.scalar(Kind.FLAG)
                .map(Boolean::valueOf)
                .or(() -> part.refuse("must be true or false, without quotes"));
    }
}
