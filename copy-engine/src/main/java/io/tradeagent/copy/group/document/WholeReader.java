package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A whole number, without quotes.
 *
 * @param min the smallest
 * @param max the largest
 */
public record WholeReader(long min, long max) implements Reader<Long> {

    private static final int LONGEST = 20;

    @Override
    public Optional<Long> read(Part part) {
        return part.scalar(Kind.WHOLE)
                .filter(text -> text.matches("-?[0-9]{1," + LONGEST + "}"))
                .map(BigInteger::new)
                .filter(this::inside)
                .map(BigInteger::longValueExact)
                .or(() -> part.refuse("must be a whole number from " + min + " to " + max + ", without quotes"));
    }

    private boolean inside(BigInteger value) {
        return value.compareTo(BigInteger.valueOf(min)) >= 0 && value.compareTo(BigInteger.valueOf(max)) <= 0;
    }
}
