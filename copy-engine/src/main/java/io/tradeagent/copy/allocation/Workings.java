package io.tradeagent.copy.allocation;

import io.tradeagent.kernel.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a size was computed.
 *
 * @param inputs in the order in which the formula took them
 * @param wanted lots before any rounding, to 34 digits; null where something is missing
 */
public record Workings(List<Input> inputs, @Nullable BigDecimal wanted) {

    public Workings {
        inputs = List.copyOf(inputs);
        wanted = wanted == null ? null : Decimals.plain(wanted);
    }

    /**
     * A number that went into a size.
     *
     * @param name what it is
     * @param value in the unit that the name says
     * @param source the event or symbol that said it; null: the leader's trade or the settings
     */
    public record Input(
            InputName name, BigDecimal value, @Nullable String source) {

        public Input {
            value = Decimals.plain(value);
        }
    }
}
