package io.tradeagent.copy.follower;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.execution.Entry;
import io.tradeagent.copy.execution.ExecutionKind;
import io.tradeagent.copy.execution.StopPrices;
import io.tradeagent.copy.group.Direction;
import io.tradeagent.copy.group.RiskLimit;
import io.tradeagent.copy.leader.Change;
import io.tradeagent.copy.order.CopyOrder;
import io.tradeagent.copy.order.OrderAction;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.order.OrderWord;
import io.tradeagent.kernel.Lots;
import io.tradeagent.kernel.Price;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of orders that broker or terminal refuse. */
class RefusalTest {

    private static final StopPrices STOPS = new StopPrices(Price.of("1.09"), null);

    private final Stage stage = new Stage();

    @Test
    void anOpeningThatWasRequotedIsTriedTwiceMore() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        Set<String> names = new HashSet<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            names.add(stage.lastOrder().id().value());
            stage.refuse(stage.lastOrder(), "requote");
            stage.tryAgain();
        }
        assertThat(stage.orders()).hasSize(3);
        assertThat(names).hasSize(3);
        assertThat(stage.orders()).extracting(CopyOrder::volume).containsOnly(Lots.of("0.5"));
        assertThat(stage.orders())
                .extracting(order -> order.conditions().expiresAt())
                .containsOnly(stage.orders().getFirst().conditions().expiresAt());
        assertThat(Retry.pause(stage.link())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"market_closed", "no_money", "trade_disabled", "invalid_stops", "invalid_volume", ""})
    void anOpeningThatWasRefusedForAnotherReasonEnds(String code) {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.refuse(stage.lastOrder(), code);
        assertThat(Retry.pause(stage.link())).isEmpty();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
    }

    /** Sending it again could open twice. */
    @Test
    void anOpeningOfWhichNothingIsKnownIsNotTriedAgain() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.hear(stage.lastOrder().id(), OrderWord.LOST_SIGHT);
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void limitsAreAskedAgain() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.refuse(stage.lastOrder(), "requote");
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.4")))));
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.happened)
                .filteredOn(FollowerEvent.AttemptDenied.class::isInstance)
                .singleElement()
                .extracting(event -> ((FollowerEvent.AttemptDenied) event)
                        .assessment()
                        .decisive()
                        .orElseThrow()
                        .code())
                .isEqualTo("max_lots.exceeded");
        assertThat(Retry.pause(stage.link())).as("that was its try").isEmpty();
    }

    /** Half a lot fits once more, and both together would not. */
    @Test
    void openingsOfOnePositionAreTriedAgainOneByOne() {
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("1")))));
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.signal(Change.INCREASED, "2.0", "2.0");
        stage.refuse(stage.orders().getFirst(), "requote");
        stage.refuse(stage.orders().getLast(), "requote");
        stage.book.use(FollowerBook.settings(Direction.SAME, List.of(new RiskLimit.MaxLots(Lots.of("0.5")))));

        stage.tryAgain();
        assertThat(stage.orders()).hasSize(3);
        assertThat(Retry.pause(stage.link())).isPresent();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(3);
    }

    @Test
    void anOpeningIsNotTriedAgainWhenItsSignalIsTooOld() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.refuse(stage.lastOrder(), "off_quotes");
        stage.now = stage.now.plusSeconds(60);
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
    }

    @Test
    void anOpeningIsNotTriedAgainAfterTheLeaderClosed() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.refuse(stage.lastOrder(), "requote");
        stage.signal(Change.CLOSED, "1.0", "0");
        assertThat(Retry.pause(stage.link())).isEmpty();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void anOpeningIsNotTriedAgainForOneThatLeft() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.refuse(stage.lastOrder(), "requote");
        stage.book.leaveGroup();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(1);
    }

    /** The deal is the strongest word: the position is there, and two of them are one too many. */
    @Test
    void aRefusedOpeningThatIsFilledBesideItsNextAttemptIsClosed() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        CopyOrder first = stage.lastOrder();
        stage.refuse(first, "requote");
        stage.tryAgain();
        stage.fill(stage.lastOrder(), "f-2");
        stage.fill(first, "f-1");

        assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.CLOSE);
        assertThat(stage.lastOrder().volume()).isEqualTo(Lots.of("0.5"));
        stage.fill(stage.lastOrder(), "f-1");
        assertThat(stage.link().open()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void aRefusedOpeningThatIsFilledWhileItsNextAttemptComesToNothingIsKept() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        CopyOrder first = stage.lastOrder();
        stage.refuse(first, "requote");
        stage.tryAgain();
        stage.refuse(stage.lastOrder(), "no_money");
        stage.fill(first, "f-1");
        assertThat(stage.orders()).hasSize(2);
        assertThat(stage.link().first()).isEqualTo(Lots.of("0.5"));
    }

    @Test
    void closesAreTriedForEverUnderNewNamesAndAtTheReasonsPace() {
        open();
        stage.signal(Change.CLOSED, "1.0", "0");
        Set<String> names = new HashSet<>();
        for (int attempt = 1; attempt <= 100; attempt++) {
            assertThat(names.add(stage.lastOrder().id().value())).isTrue();
            stage.refuse(stage.lastOrder(), "market_closed");
            assertThat(Retry.pause(stage.link()))
                    .contains(
                            attempt == 1
                                    ? Duration.ofMinutes(1)
                                    : Duration.ofMinutes(attempt == 2 ? 2 : attempt == 3 ? 4 : 5));
            stage.tryAgain();
        }
        assertThat(stage.link().closings()).as("a link stays small").hasSizeLessThanOrEqualTo(Link.FAILED_CLOSINGS + 1);
        stage.fill(stage.lastOrder(), "f-1");
        assertThat(stage.link().isOver()).isTrue();
    }

    @Test
    void theLastReasonCounts() {
        open();
        stage.signal(Change.CLOSED, "1.0", "0");
        stage.refuse(stage.lastOrder(), "trade_disabled");
        assertThat(Retry.pause(stage.link())).contains(Duration.ofMinutes(5));
        stage.tryAgain();
        stage.refuse(stage.lastOrder(), "10004");
        assertThat(Retry.pause(stage.link())).contains(Duration.ofSeconds(2));
    }

    /** The broker's deal counts, though the close that it names is forgotten. */
    @Test
    void aForgottenCloseThatIsFilledAllTheSameIsBooked() {
        open();
        stage.signal(Change.CLOSED, "1.0", "0");
        CopyOrder first = stage.lastOrder();
        for (int attempt = 0; attempt <= Link.FAILED_CLOSINGS + 1; attempt++) {
            stage.refuse(stage.lastOrder(), "no_money");
            stage.tryAgain();
        }
        assertThat(stage.link().closing(first.id())).isEmpty();
        stage.deal(first.id(), Entry.OUT, "f-1", "0.5", ExecutionKind.FILL);
        assertThat(stage.link().open()).isEqualTo(Lots.ZERO);
    }

    @Test
    void theBrokersReportSaysWhyAsWell() {
        open();
        stage.signal(Change.CLOSED, "1.0", "0");
        stage.reject(stage.lastOrder(), "f-1", "market_closed");
        assertThat(stage.link().closings().getLast().state()).isEqualTo(OrderState.REJECTED);
        assertThat(Retry.pause(stage.link())).contains(Duration.ofMinutes(1));
    }

    @Test
    void stopsThatTheBrokerDoesNotTakeAreTriedFiveTimesMore() {
        open();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", STOPS);
        for (int attempt = 1; attempt <= 5; attempt++) {
            stage.refuse(stage.lastOrder(), "invalid_stops");
            assertThat(Retry.pause(stage.link()))
                    .contains(Duration.ofSeconds(10).multipliedBy(1L << (attempt - 1)));
            stage.tryAgain();
            assertThat(stage.lastOrder().stops()).isEqualTo(STOPS);
            assertThat(stage.lastOrder().action()).isEqualTo(OrderAction.MODIFY);
        }
        stage.refuse(stage.lastOrder(), "invalid_stops");
        assertThat(Retry.pause(stage.link())).isEmpty();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(7);
        assertThat(stage.orders().stream().map(CopyOrder::id).distinct()).hasSize(7);
    }

    @Test
    void stopsThatAreWantedOtherwiseBeginAnew() {
        open();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", STOPS);
        stage.refuse(stage.lastOrder(), "invalid_stops");
        stage.tryAgain();
        stage.refuse(stage.lastOrder(), "invalid_stops");
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", new StopPrices(Price.of("1.08"), null));
        stage.refuse(stage.lastOrder(), "invalid_stops");
        assertThat(Retry.pause(stage.link())).contains(Duration.ofSeconds(10));
    }

    @Test
    void stopsOfWhichNothingWasSaidAreLeftToReconciliation() {
        open();
        stage.signal(Change.STOPS_CHANGED, "1.0", "1.0", STOPS);
        stage.hear(stage.lastOrder().id(), OrderWord.REFUSED);
        assertThat(Retry.pause(stage.link())).isEmpty();
        stage.tryAgain();
        assertThat(stage.orders()).hasSize(2);
    }

    private void open() {
        stage.signal(Change.OPENED, "1.0", "1.0");
        stage.fill(stage.lastOrder(), "f-1");
    }
}
