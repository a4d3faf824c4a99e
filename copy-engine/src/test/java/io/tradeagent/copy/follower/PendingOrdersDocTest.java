package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.DocTable;
import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderWord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the documentation, as they are told there. */
class PendingOrdersDocTest {

    private final Stage stage = new Stage();
    private final LeadersOrder order = new LeadersOrder(stage);
    private @Nullable BrokersOrder copy;

    static Stream<DocTable.Row> cases() {
        return DocTable.rows("copying.md", "pending orders");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isAsTheDocumentationSays(DocTable.Row row) {
        for (String happened : row.get("what happens, in this order").split(", ")) {
            happens(happened);
        }
        assertThat(stage.orders().stream()
                        .map(asked -> asked.action().name().toLowerCase(Locale.ROOT))
                        .toList())
                .isEqualTo(
                        List.of(row.get("the follower's terminal is asked to").split(", ")));
        assertThat(stage.lastAnswer()).isEqualTo(row.get("the last decision"));
    }

    private void happens(String what) {
        switch (what) {
            case "leader places" -> order.tell(order.placed());
            case "leader changes" -> order.tell(order.changed("1.07"));
            case "leader withdraws" -> order.tell(order.withdrawn());
            case "leader fills" -> order.tell(order.opens("1.0"));
            case "leader closes" -> order.tell(order.position(LeadersOrder.ID, Change.CLOSED, "1.0", "0"));
            case "copy waits" -> copy().placed();
            case "copy fills" -> copy().fills("0.5");
            case "copy expires" -> copy().expires();
            case "copy is refused" -> stage.hear(copy().id(), OrderWord.REFUSED);
            case "copy is deleted", "copy is canceled" -> copy().canceled();
            case "copy is closed by hand" -> stage.deal(null, Entry.OUT, "f-1", "0.5", ExecutionKind.FILL);
            default -> throw new IllegalArgumentException("the documentation says something new: " + what);
        }
    }

    private BrokersOrder copy() {
        if (copy == null) {
            assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.PLACE);
            copy = new BrokersOrder(stage, stage.lastOrder(), "f-1");
        }
        return copy;
    }
}
