package io.tradeagent.copy.follower;

import static io.tradeagent.copy.follower.Stage.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.CommandOutcome;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.copy.reconciliation.SnapshotReason;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of which nobody could say what became of them: the terminal's snapshot does. */
class UnknownOrdersTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.09"), Price.of("1.12"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # believed     | terminal remembers | broker holds | difference                                     | then
            LOST_SIGHT     |                    |              | order_resolved unknown -> canceled: booked     | CANCELED
            LOST_SIGHT     |                    | 0.5          | order_resolved unknown -> filled: booked       | FILLED
            LOST_SIGHT     |                    | 0.2          | order_resolved unknown -> canceled: booked     | CANCELED
            LOST_SIGHT     | RECEIVED           |              |                                                | UNKNOWN
            LOST_SIGHT     | REJECTED           |              | order_resolved unknown -> rejected: booked     | REJECTED
            SENT           |                    |              |                                                | DELIVERED
            SENT           | EXPIRED            |              | order_resolved delivered -> expired: booked    | EXPIRED
            CARRIED_OUT    | EXECUTED           | 0.5          | order_resolved accepted -> filled: booked      | FILLED
            CARRIED_OUT    | EXECUTED           |              | order_resolved accepted -> canceled: booked    | CANCELED
            CARRIED_OUT    |                    | 0.5          |                                                | ACCEPTED
            """)
    void anOpeningOfWhichNobodyKnows(
            OrderWord heard, CommandOutcome remembered, String broker, String difference, OrderState then) {
        Stage unsure = new Stage();
        unsure.signal(Change.OPENED, "1.0", "1.0");
        CommandId order = unsure.lastOrder().id();
        unsure.hear(order, heard);

        unsure.snapshot(
                SnapshotReason.SESSION_START,
                remembered == null ? Map.of() : Map.of(order, remembered),
                broker == null
                        ? new HeldPosition[0]
                        : new HeldPosition[] {held("f-1", broker, StopPrices.NONE, order)});

        assertThat(unsure.differences()).isEqualTo(difference == null ? List.of() : List.of(difference));
        assertThat(unsure.link().legs().getFirst().state()).isEqualTo(then);
        assertThat(unsure.orders()).hasSize(1);
        boolean seen = then == OrderState.FILLED || then == OrderState.CANCELED;
        assertThat(unsure.link().open()).isEqualTo(seen && broker != null ? Lots.of(broker) : Lots.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # broker holds | differences                                                                     | closed next
            0.5            | order_resolved unknown -> canceled: booked                                      | 0.4
            0.1            | order_resolved unknown -> filled: booked                                        |
            0.3            | order_resolved unknown -> canceled: booked                                      | 0.2
            """)
    void aCloseOfWhichNobodyKnows(String broker, String difference, String closed) {
        Stage stage = new Stage();
        stage.signal(Change.OPENED, "1.0", "1.0", STOPS);
        stage.fill(stage.lastOrder(), "f-1");
        stage.signal(Change.REDUCED, "1.0", "0.2", STOPS);
        CopyOrder close = stage.lastOrder();
        stage.hear(close.id(), OrderWord.LOST_SIGHT);

        stage.snapshot(held("f-1", broker, STOPS, null));

        assertThat(stage.differences()).containsExactly(difference);
        if (closed == null) {
            assertThat(stage.lastOrder()).isEqualTo(close);
        } else {
            assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of(closed));
            assertThat(stage.lastOrder().id()).isNotEqualTo(close.id());
        }
    }

    /** An opening that was thought rejected stands at the broker; the leader still holds its position. */
    @Test
    void aFillThatNobodyToldIsBooked() {
        Stage late = new Stage();
        late.signal(Change.OPENED, "1.0", "1.0");
        CopyOrder order = late.lastOrder();
        late.hear(order.id(), OrderWord.REFUSED);

        late.snapshot(held("f-1", "0.5", StopPrices.NONE, order.id()));
        assertThat(late.differences()).containsExactly("extra 0 -> 0.5: booked");
        late.fill(order, "f-1");

        assertThat(late.link().open()).isEqualTo(Lots.of("0.5"));
        late.signal(Change.CLOSED, "1.0", "0");
        assertThat(late.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
    }
}
