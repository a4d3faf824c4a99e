package io.tradeagent.copy.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state against every word, in the words' order; a dot leaves the state as it is. */
class OrderTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // from,            sent      acknowl. carried  part     all    refused  taken    ran out given up lost
        // absent
        "denied,           .         .        .        .        .      .        .        .       .        .       .",
        "submitted,        delivered accepted accepted partial  filled rejected canceled expired canceled unknown .",
        "delivered,        .         accepted accepted partial  filled rejected canceled expired unknown  unknown canceled",
        "accepted,         .         .        .        partial  filled rejected canceled expired unknown  unknown .",
        "partially_filled, .         .        .        .        filled canceled canceled expired .        .       .",
        "filled,           .         .        .        .        .      .        .        .       .        .       .",
        "rejected,         .         .        .        partial  filled .        .        .       .        .       .",
        "canceled,         .         .        .        partial  filled .        .        .       .        .       .",
        "expired,          .         .        .        partial  filled .        .        .       .        .       .",
        "unknown,          .         .        accepted partial  filled rejected canceled expired .        .       canceled",
    })
    void theTable(String from, String row) {
        OrderState state = state(from);
        String[] after = row.split(" +");
        assertThat(after).hasSameSizeAs(OrderWord.values());
        for (OrderWord word : OrderWord.values()) {
            String cell = after[word.ordinal()];
            OrderState expected = cell.equals(".") ? state : state(cell.equals("partial") ? "partially_filled" : cell);
            assertThat(OrderTable.after(state, word)).as("%s, %s", from, word).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(OrderWord.class)
    void aWordThatComesAgainChangesNothing(OrderWord word) {
        for (OrderState state : OrderState.values()) {
            OrderState once = OrderTable.after(state, word);
            assertThat(OrderTable.after(once, word)).isEqualTo(once);
        }
    }

    /** Deliveries, acknowledgements and deals of one order travel over different topics. */
    @Test
    void whateverComesFirstAFillIsAFill() {
        for (OrderState state : OrderState.values()) {
            boolean written = state != OrderState.DENIED;
            OrderState filled = OrderTable.after(state, OrderWord.ALL_TRADED);
            assertThat(filled).isEqualTo(written ? OrderState.FILLED : state);
            assertThat(Arrays.stream(OrderWord.values()).map(word -> OrderTable.after(filled, word)))
                    .containsOnly(filled);
        }
    }

    private static OrderState state(String name) {
        return OrderState.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
