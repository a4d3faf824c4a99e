package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.executed;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.outbox.OutboxEvent.OrderKept;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes out, when and in which order. */
class DeliveryTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    @Test
    void readySessionGetsOrdersInSequence() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        outbox.submit(open("o2"));
        assertThat(outbox.sendings()).containsExactly("2<1:o2");
    }

    @Test
    void sameCommandIdHasNoSecondEffect() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        assertThat(outbox.submit(open("o1"))).isEqualTo(Answer.DUPLICATE_COMMAND);
        assertThat(outbox.events()).isEmpty();
        outbox.ack(ready, 1, "o1", executed());
        assertThat(outbox.submit(open("o1"))).isEqualTo(Answer.DUPLICATE_COMMAND);
        assertThat(outbox.events()).isEmpty();
    }

    @Test
    void pendingSessionGetsNothingAndTheReasonIsTold() {
        outbox.session(Sessions.pending(KEY_A, 1));
        outbox.submit(open("o1"));
        assertThat(outbox.events()).singleElement().isInstanceOfSatisfying(OrderKept.class, kept -> {
            assertThat(kept.order().hindrance()).isEqualTo(Hindrance.SESSION_PENDING);
            assertThat(kept.closest()).isEqualTo(KEY_A);
        });
    }

    @Test
    void everythingKeptGoesOutInOrderAtPromotion() {
        outbox.session(Sessions.pending(KEY_A, 1));
        outbox.submit(open("o1"));
        outbox.submit(open("o2"));
        outbox.submit(open("o3"));
        outbox.session(ready.notReady());
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:o1", "2<1:o2", "3<2:o3");
    }

    @Test
    void suppressionIsToldOnceAlsoWhenTheSessionIsHeardOfAfterTheOrder() {
        outbox.submit(open("o1"));
        assertThat(outbox.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderKept.class,
                        kept -> assertThat(kept.order().hindrance()).isEqualTo(Hindrance.NO_SESSION));
        outbox.session(Sessions.pending(KEY_A, 1));
        assertThat(outbox.events())
                .filteredOn(OrderKept.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        OrderKept.class,
                        kept -> assertThat(kept.order().hindrance()).isEqualTo(Hindrance.SESSION_PENDING));
        outbox.session(Sessions.pending(KEY_A, 1).connected(2, 0));
        assertThat(outbox.events()).filteredOn(OrderKept.class::isInstance).isEmpty();
        assertThat(outbox.state.backlog().size()).isEqualTo(1);
    }

    @Test
    void readyButDisconnectedSessionGetsItsOrdersWhenItConnects() {
        outbox.session(ready.disconnected());
        outbox.submit(open("o1"));
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void nothingGoesToASessionWhoseApprovalHasRunOut() {
        outbox.session(ready.approvedUntil(Outboxes.START.plusSeconds(10)));
        outbox.submit(open("o1"));
        assertThat(outbox.sendings()).hasSize(1);
        outbox.pass(Duration.ofSeconds(10));
        outbox.submit(open("o2"));
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(ready);
        assertThat(outbox.sendings()).containsExactly("1<0:o1", "2<1:o2");
    }

    @Test
    void reconnectReplaysAllUnsettledAboveAfter() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.submit(open("o2"));
        outbox.submit(open("o3"));
        outbox.submit(open("o4"));
        outbox.ack(ready, 3, "o3", executed());
        outbox.session(ready.connected(2, 1));
        assertThat(outbox.sendings()).containsExactly("2<1:o2", "4<2:o4");
    }

    @Test
    void unackedAtOrBelowAfterComeAgainOnlyWhenDue() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.session(ready.disconnected());
        outbox.session(ready.connected(2, 1));
        assertThat(outbox.sendings()).isEmpty();
        outbox.pass(Duration.ofSeconds(5));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");

        outbox.session(ready.disconnected());
        outbox.pass(Duration.ofSeconds(60));
        assertThat(outbox.sendings()).isEmpty();
        outbox.session(ready.connected(3, 1));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void receivedOrderComesAgainToATerminalThatHasNotSeenIt() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        outbox.ack(ready, 1, "o1", new Word.Received());
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void redeliveryRepeatsSequenceAndMessageId() {
        outbox.session(ready);
        outbox.submit(open("o1"));
        var first = outbox.sent(KEY_A, 1).messageId(outbox.state.account());
        outbox.session(ready.connected(2, 0));
        assertThat(outbox.sent(KEY_A, 1).messageId(outbox.state.account())).isEqualTo(first);
        assertThat(outbox.sent(KEY_A, 1).sending().attempts()).isEqualTo(2);
    }

    @Test
    void afterBeyondWhatWasEverSentIsNotBelieved() {
        outbox.session(ready.connected(1, 1_000_000));
        outbox.submit(open("o1"));
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
    }

    @Test
    void stateOfAnOlderSessionIsIgnored() {
        outbox.session(Sessions.ready(KEY_A, 2));
        assertThat(outbox.session(ready)).isEqualTo(Answer.STALE_SESSION);
        assertThat(outbox.events()).isEmpty();
    }
}
