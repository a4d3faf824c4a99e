package io.tradeagent.schemas.json;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.apache.avro.LogicalTypes;

/** Decimals as text: {@code 0.10}, {@code 1.40736}; at least two places, no zeros beyond them, no exponent. */
final class DecimalText {

    private static final int LEAST_PLACES = 2;
    private static final int MOST_CHARACTERS = 64;
    private static final Pattern FORM = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private DecimalText() {}

    static String write(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < LEAST_PLACES ? stripped.setScale(LEAST_PLACES) : stripped).toPlainString();
    }

    /** The number with the scale of the type; places beyond it may only be zeros, for nothing is rounded here. */
    static BigDecimal read(String text, LogicalTypes.Decimal type, JsonPath path) {
        if (text.length() > MOST_CHARACTERS || !FORM.matcher(text).matches()) {
            throw path.mismatch("expected a decimal as text, such as \"0.10\"");
        }
        BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
        if (stripped.scale() > type.getScale() || stripped.precision() - stripped.scale() > integerDigits(type)) {
            throw path.mismatch(
                    "at most " + integerDigits(type) + " digits before and " + type.getScale() + " after the point");
        }
        return stripped.setScale(type.getScale());
    }

    private static int integerDigits(LogicalTypes.Decimal type) {
        return type.getPrecision() - type.getScale();
    }
}
