package io.tradeagent.copy.group.document;

import io.tradeagent.copy.group.document.Element.Kind;
import io.tradeagent.kernel.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A positive decimal, in quotes: as a number, other programs would read it in binary and change it.
 *
 * @param atMost the largest that is sane
 */
public record DecimalReader(BigDecimal atMost) implements Reader<BigDecimal> {

    /** As many digits as records keep. */
    private static final Pattern FORM = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,10})?");

    /** Reads decimals up to a bound. */
    public static DecimalReader upTo(String atMost) {
        return new DecimalReader(new BigDecimal(atMost));
    }

    @Override
    public Optional<BigDecimal> read(Part part) {
        Optional<String> text = part.scalar(Kind.TEXT);
        if (text.isEmpty()) {
            return part.refuse(description() + ", in quotes");
        }
        if (!FORM.matcher(text.get()).matches()) {
            return part.refuse(description() + ", such as \"0.5\", with 10 decimals at most");
        }
        BigDecimal value = new BigDecimal(text.get());
        if (value.signum() == 0 || value.compareTo(atMost) > 0) {
            return part.refuse(description());
        }
        return Optional.of(Decimals.plain(value));
    }

    private String description() {
        return "must be a decimal above 0 and at most " + atMost.toPlainString();
    }
}
