package io.tradeagent.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.local.broker.Brokers;
import io.tradeagent.local.broker.CloseRequest;
import io.tradeagent.local.broker.Deal;
import io.tradeagent.local.broker.OpenRequest;
import io.tradeagent.local.broker.Side;
import io.tradeagent.local.broker.SimulatedAccount;
import io.tradeagent.local.broker.TradeRequest;
import io.tradeagent.local.broker.TradeResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CopyBookTest {

    private static final List<String> FOLLOWER = List.of("81000");

    private final SimulatedAccount leader = Brokers.account();
    private final Deal opening = trade(OpenRequest.byHand("EURUSD", Side.BUY, "1.00"));
    private final String position = opening.tickets().positionId();
    private final CopyBook book = new CopyBook(Duration.ZERO);

    @Test
    void anOpeningIsCopiedWhenItsDealsAddUp() throws InterruptedException {
        book.add(ordered("open"));
        book.add(dealt("open", "d1", "0.30", "1.10000", "10", 40));
        assertThat(outcome(opening)).isEqualTo(new CopyOutcome.Awaited());

        book.add(dealt("open", "d2", "0.20", "1.10010", "20", 60));
        assertThat(outcome(opening)).isInstanceOfSatisfying(CopyOutcome.Copied.class, copied -> {
            assertThat(copied.fill().volume()).isEqualByComparingTo("0.5");
            assertThat(copied.fill().price()).isEqualByComparingTo("1.10004");
            assertThat(copied.fill().slippagePoints()).isEqualByComparingTo("14");
            assertThat(copied.fill().latency()).isEqualTo(Duration.ofMillis(60));
        });
    }

    @Test
    void aDealMayBeToldBeforeItsDecisionAndTwice() throws InterruptedException {
        book.add(dealt("open", "d1", "0.50", "1.10000", "10", 40));
        book.add(dealt("open", "d1", "0.50", "1.10000", "10", 40));
        book.add(ordered("open"));

        assertThat(outcome(opening))
                .isInstanceOfSatisfying(
                        CopyOutcome.Copied.class,
                        copied -> assertThat(copied.fill().volume()).isEqualByComparingTo("0.5"));
    }

    @Test
    void saysWhyAnOpeningIsNotCopied() throws InterruptedException {
        book.add(new CopyNews.Declined("81000", position, opening.id(), "max_lots.exceeded"));

        assertThat(outcome(opening)).isEqualTo(new CopyOutcome.NotCopied("max_lots.exceeded"));
    }

    @Test
    void saysHowAnOrderEndedThatWasNotFilled() throws InterruptedException {
        book.add(ordered("open"));
        book.add(new CopyNews.Ended("81000", position, "open", "rejected"));

        assertThat(outcome(opening)).isEqualTo(new CopyOutcome.NotCopied("order rejected"));
    }

    @Test
    void aClosingIsCopiedWhenNothingIsLeft() throws InterruptedException {
        Deal closing = trade(CloseRequest.byHand(leader.positions().getFirst()));
        book.add(ordered("open"));
        book.add(dealt("open", "d1", "0.50", "1.10000", "10", 40));
        assertThat(outcome(closing)).isEqualTo(new CopyOutcome.Awaited());

        book.add(dealt("close", "d2", "0.50", "1.20000", "-1", 50));
        assertThat(outcome(closing))
                .isInstanceOfSatisfying(
                        CopyOutcome.Copied.class,
                        copied -> assertThat(copied.fill().price()).isEqualByComparingTo("1.2"));
    }

    @Test
    void whatWasNeverOpenedNeedsNoClosing() throws InterruptedException {
        Deal closing = trade(CloseRequest.byHand(leader.positions().getFirst()));
        book.add(new CopyNews.Declined("81000", position, opening.id(), "max_lots.exceeded"));

        assertThat(outcome(closing)).isEqualTo(new CopyOutcome.NothingHeld());
    }

    @Test
    void newsOfOtherAccountsAndOfForgottenPositionsDoNotCount() throws InterruptedException {
        book.add(new CopyNews.Declined("82000", position, opening.id(), "max_lots.exceeded"));
        assertThat(outcome(opening)).isEqualTo(new CopyOutcome.Awaited());

        book.add(new CopyNews.Declined("81000", position, opening.id(), "max_lots.exceeded"));
        book.forget(position);
        assertThat(outcome(opening)).isEqualTo(new CopyOutcome.Awaited());
    }

    @Test
    void waitsForWhatIsStillToCome() throws InterruptedException {
        CopyBook patient = new CopyBook(Duration.ofSeconds(20));
        CompletableFuture<Void> later = CompletableFuture.runAsync(
                () -> patient.add(new CopyNews.Declined("81000", position, opening.id(), "no_stop")));

        assertThat(patient.await(opening, FOLLOWER)).containsExactly(new CopyOutcome.NotCopied("no_stop"));
        later.join();
    }

    private CopyOutcome outcome(Deal deal) throws InterruptedException {
        return book.await(deal, FOLLOWER).getFirst();
    }

    private CopyNews ordered(String order) {
        return new CopyNews.Ordered("81000", position, opening.id(), order, new BigDecimal("0.50"));
    }

    private CopyNews dealt(String order, String deal, String lots, String price, String points, long millis) {
        return new CopyNews.Dealt(
                "81000",
                position,
                order,
                deal,
                new CopyNews.Fill(
                        new BigDecimal(lots),
                        new BigDecimal(price),
                        new BigDecimal(points),
                        Duration.ofMillis(millis)));
    }

    private Deal trade(TradeRequest request) {
        return ((TradeResult.Done) leader.trade(request, Brokers.START)).deals().getFirst();
    }
}
