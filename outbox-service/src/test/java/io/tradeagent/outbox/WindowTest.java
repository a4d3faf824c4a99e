package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.cancel;
import static io.tradeagent.outbox.Orders.close;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Orders.openUntil;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.OutboxEvent.OrderKept;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four messages may be on their way to a terminal, and four cancels more; room is filled again when half of it is free. */
class WindowTest {

    private static final int GATEWAY_KEEPS = 2_048;

    private final Outboxes outbox =
            new Outboxes(new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(30), 3, 100, 4));
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    private void closes(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(i -> outbox.submit(close("c" + i)));
    }

    private void executed(int sequence, String command) {
        outbox.ack(ready, sequence, command, Orders.executed());
    }

    @Test
    void aLongQueueNeverFillsAGatewayAndIsDrainedInOrderByAnswers() {
        Outboxes real = new Outboxes(new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(60), 10, 2_000));
        real.session(ready.disconnected());
        IntStream.rangeClosed(1, 5_000).forEach(i -> real.submit(close("c" + i)));
        real.session(ready);
        List<Long> sequences = new ArrayList<>();
        int onItsWay = 0;
        for (int answered = 1; answered <= 5_000; answered++) {
            List<Long> now = real.events().stream()
                    .filter(OrderSent.class::isInstance)
                    .map(event -> ((OrderSent) event).order().slot().sequence().number())
                    .toList();
            sequences.addAll(now);
            onItsWay += now.size();
            assertThat(onItsWay).isBetween(1, 500).isLessThan(GATEWAY_KEEPS);
            real.ack(ready, answered, "c" + answered, Orders.executed());
            onItsWay--;
        }
        assertThat(sequences)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 5_000).boxed().toList());
        assertThat(real.book.allSent()).isEmpty();
    }

    @Test
    void withoutAWindowAllWouldGoOutInOneDecision() {
        Outboxes boundless =
                new Outboxes(new TestParameters(Duration.ofSeconds(5), Duration.ofSeconds(60), 10, 2_000, 1_000_000));
        boundless.session(ready.disconnected());
        IntStream.rangeClosed(1, 5_000).forEach(i -> boundless.submit(close("c" + i)));
        boundless.session(ready);
        assertThat(boundless.sendings()).hasSize(5_000).hasSizeGreaterThan(GATEWAY_KEEPS);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "4, 4, 0", "5, 4, 1", "9, 4, 5"})
    void promotionSendsWhatThereIsRoomFor(int queued, int sent, int waiting) {
        outbox.session(ready.disconnected());
        closes(1, queued);
        outbox.session(ready);
        assertThat(outbox.sendings()).hasSize(sent).first().isEqualTo("1<0:c1");
        assertThat(outbox.book.waiting()).hasSize(waiting);
    }

    @Test
    void whatFindsNoRoomWaitsAndItsIssuerIsTold() {
        outbox.session(ready);
        closes(1, 4);
        outbox.submit(close("c5"));
        assertThat(outbox.events()).singleElement().isInstanceOfSatisfying(OrderKept.class, kept -> {
            assertThat(kept.order().hindrance()).isEqualTo(Hindrance.TERMINAL_BUSY);
            assertThat(kept.closest()).isEqualTo(KEY_A);
        });
    }

    @ParameterizedTest
    @CsvSource({"EXECUTED", "RECEIVED"})
    void answersMakeRoomAndHalfOfItIsFilledAtOnce(String answer) {
        Word word = "EXECUTED".equals(answer) ? Orders.executed() : new Word.Received();
        outbox.session(ready);
        closes(1, 9);
        outbox.ack(ready, 1, "c1", word);
        assertThat(outbox.sendings()).isEmpty();
        outbox.ack(ready, 2, "c2", word);
        assertThat(outbox.sendings()).containsExactly("5<4:c5", "6<5:c6");
        outbox.ack(ready, 3, "c3", word);
        outbox.ack(ready, 4, "c4", word);
        assertThat(outbox.sendings()).containsExactly("7<6:c7", "8<7:c8");
    }

    @Test
    void newOrderDoesNotOvertakeOneThatWaitsForRoom() {
        outbox.session(ready);
        closes(1, 5);
        executed(1, "c1");
        outbox.submit(close("c6"));
        assertThat(outbox.sendings()).isEmpty();
        executed(2, "c2");
        assertThat(outbox.sendings()).containsExactly("5<4:c5", "6<5:c6");
    }

    @Test
    void cancelsOvertakeWhatWaitsForRoomUpToABoundOfTheirOwn() {
        outbox.session(ready);
        closes(1, 6);
        for (int i = 1; i <= 4; i++) {
            outbox.submit(cancel("x" + i, "c" + i));
            assertThat(outbox.sendings()).containsExactly((4 + i) + "<" + (3 + i) + ":x" + i);
        }
        outbox.submit(cancel("x5", "another"));
        assertThat(outbox.sendings()).isEmpty();
        outbox.submit(cancel("x6", "c6"));
        assertThat(outbox.endings())
                .as("what waits is taken back without room")
                .containsExactly("c6=CANCELED/canceled", "x6=EXECUTED/canceled_before_sending");
    }

    @Test
    void holdsCancelsGoOutThoughTheWindowIsFull() {
        outbox.session(ready);
        IntStream.rangeClosed(1, 6).forEach(i -> outbox.submit(open("o" + i)));
        outbox.hold("account", Hold.Level.STOP_OPENS, 1);
        assertThat(outbox.endings()).containsExactly("o5=CANCELED/trading_hold", "o6=CANCELED/trading_hold");
        assertThat(outbox.sendings()).hasSize(4).first().asString().startsWith("5<4:");
    }

    @Test
    void silenceOfAnOrderThatIsGivenUpMakesRoom() {
        outbox.session(ready);
        IntStream.rangeClosed(1, 5)
                .forEach(i -> outbox.submit(openUntil("o" + i, Outboxes.START.plusSeconds(i == 5 ? 60 : 3))));
        outbox.pass(Duration.ofSeconds(3));
        assertThat(outbox.sendings()).singleElement().asString().endsWith(":o5");
    }

    @Test
    void reconnectRepeatsInOrderAsFarAsThereIsRoomAndNothingNewComesBefore() {
        outbox.session(ready);
        closes(1, 4);
        for (int i = 1; i <= 4; i++) {
            outbox.ack(ready, i, "c" + i, new Word.Received());
        }
        closes(5, 8);
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).containsExactly("1<0:c1", "2<1:c2", "3<2:c3", "4<3:c4");
        outbox.submit(cancel("x1", "c8"));
        assertThat(outbox.sendings()).as("c8 was sent before, so it goes first").isEmpty();
        executed(1, "c1");
        executed(2, "c2");
        assertThat(outbox.sendings()).containsExactly("5<4:c5", "6<5:c6");
        executed(3, "c3");
        executed(4, "c4");
        assertThat(outbox.sendings()).containsExactly("7<6:c7", "8<7:c8", "9<8:x1");
    }

    @Test
    void whatHasNotBeenSentAgainYetIsNotBlamedForSilence() {
        outbox.session(ready);
        IntStream.rangeClosed(1, 4).forEach(i -> outbox.submit(open("o" + i)));
        for (int i = 1; i <= 2; i++) {
            outbox.ack(ready, i, "o" + i, new Word.Received());
        }
        IntStream.rangeClosed(5, 6).forEach(i -> outbox.submit(open("o" + i)));
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).hasSize(4);
        outbox.pass(Duration.ofSeconds(5));
        assertThat(outbox.sent(KEY_A, 5).sending().unanswered()).isZero();
        assertThat(outbox.sent(KEY_A, 1).sending().unanswered()).isEqualTo(1);
    }

    @Test
    void eachTerminalHasAWindowOfItsOwn() {
        outbox.session(ready);
        outbox.session(Sessions.ready(KEY_B, 1));
        IntStream.rangeClosed(1, 5).forEach(i -> outbox.submit(Orders.named(close("a" + i), KEY_A)));
        outbox.submit(Orders.named(close("b1"), KEY_B));
        assertThat(outbox.sendings()).containsExactly("1<0:b1");
    }

    @Test
    void whatASnapshotClearsGoesOutInOrderAsFarAsThereIsRoom() {
        outbox.session(ready);
        closes(1, 4);
        for (int i = 1; i <= 4; i++) {
            outbox.ack(ready, i, "c" + i, new Word.Received());
        }
        closes(5, 8);
        Sessions second = Sessions.ready(KEY_A, 2);
        outbox.session(second.connected(2, 8));
        assertThat(outbox.sendings()).isEmpty();
        outbox.snapshot(second, Snapshot.Memory.TOLD);
        assertThat(outbox.sendings()).hasSize(4).first().asString().endsWith(":c1");
        outbox.ack(second, 1, "c1", Orders.executed());
        outbox.ack(second, 2, "c2", Orders.executed());
        assertThat(outbox.sendings()).hasSize(2).last().asString().endsWith(":c6");
    }
}
