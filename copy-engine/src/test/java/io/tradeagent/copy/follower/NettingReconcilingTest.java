package io.tradeagent.copy.follower;

import static io.tradeagent.copy.follower.Stage.held;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.account.AccountMode;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.ReconcilePolicy;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.copy.reconciliation.HeldPosition;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import io.tradeagent.kernel.Side;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The leader holds two lots in two additions; on the follower's netting account they are half a lot each in one position. */
class NettingReconcilingTest {

    private final Stage stage = new Stage();

    @BeforeEach
    void givenTwoLegsInOnePosition() {
        stage.book.use(Stage.figures(AccountMode.NETTING));
        stage.book.use(FollowerBook.settings(ReconcilePolicy.REPAIR_ALL));
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.fill(stage.lastOrder(), "n-1");
        stage.signal(Change.INCREASED, "2.0", "2.0");
        stage.fill(stage.lastOrder(), "n-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # broker holds | oldest leg | newest leg | foreign | differences
            1.0            | 0.5        | 0.5        | 0       |
            1.3            | 0.5        | 0.5        | 1       |
            0.7            | 0.2        | 0.5        | 0       | wrong_volume 0.5 -> 0.2: booked
            0.4            | 0          | 0.4        | 0       | missing 0.5 -> 0: booked, wrong_volume 0.5 -> 0.4: booked
            """)
    void theLegsAreSharesOfThePosition(String broker, String oldest, String newest, int foreign, String differences) {
        stage.snapshot(held("n-1", broker));

        assertThat(String.join(", ", stage.differences())).isEqualTo(differences == null ? "" : differences);
        assertThat(stage.link().legs()).extracting(Leg::open).containsExactly(Lots.of(oldest), Lots.of(newest));
        assertThat(stage.reconciled()).isEqualTo("2 judged, 0 left, " + foreign + " foreign");
        assertThat(stage.orders()).hasSize(2);
    }

    @Test
    void aPositionThatTurnedRoundIsNoneOfOurs() {
        stage.snapshot(
                new HeldPosition("n-1", "EURUSD", Side.SELL, Lots.of("0.3"), Price.of("1.1"), StopPrices.NONE, null));

        assertThat(stage.differences()).isEqualTo(List.of("missing 0.5 -> 0: booked", "missing 0.5 -> 0: booked"));
        assertThat(stage.reconciled()).isEqualTo("2 judged, 0 left, 1 foreign");
        assertThat(stage.orders()).hasSize(2);
    }

    @Test
    void whatIsOnItsWayInOneLegLeavesTheWholeSymbol() {
        stage.signal(Change.REDUCED, "2.0", "1.0");

        stage.snapshot(held("n-1", "1.0"));

        assertThat(stage.differences()).isEmpty();
        assertThat(stage.reconciled()).isEqualTo("0 judged, 2 left, 0 foreign");
    }

    @Test
    void anOpeningOfWhichNobodyKnowsIsFoundInThePosition() {
        stage.signal(Change.INCREASED, "3.0", "3.0");
        CopyOrder third = stage.lastOrder();
        stage.hear(third.id(), OrderWord.LOST_SIGHT);

        stage.snapshot(held("n-1", "1.5"));

        assertThat(stage.differences()).containsExactly("order_resolved unknown -> filled: booked");
        assertThat(stage.link().open()).isEqualTo(Lots.of("1.5"));
    }
}
