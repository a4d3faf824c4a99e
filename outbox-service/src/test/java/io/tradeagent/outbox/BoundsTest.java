package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.close;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Ten unsettled orders at most, one of them kept free for what takes risk away. */
class BoundsTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions ready = Sessions.ready(KEY_A, 1);

    @Test
    void opensBeyondTheBoundAreRefused() {
        outbox.session(ready);
        for (int i = 1; i <= 9; i++) {
            outbox.submit(open("o" + i));
            assertThat(outbox.sendings()).hasSize(1);
        }
        outbox.submit(open("o10"));
        assertThat(outbox.endings()).containsExactly("o10=DEAD_LETTERED/outbox_full");
        outbox.submit(close("c1"));
        assertThat(outbox.sendings()).containsExactly("10<9:c1");
    }

    @Test
    void protectedOrdersEvictTheOldestUnsentOpenAndAreNeverRefused() {
        outbox.session(ready.disconnected());
        for (int i = 1; i <= 9; i++) {
            outbox.submit(open("o" + i));
        }
        outbox.submit(close("c1"));
        assertThat(outbox.endings()).isEmpty();
        outbox.submit(close("c2"));
        assertThat(outbox.endings()).containsExactly("o1=DEAD_LETTERED/evicted");
        for (int i = 3; i <= 30; i++) {
            outbox.submit(close("c" + i));
        }
        outbox.session(ready);
        assertThat(outbox.sendings()).hasSize(30).allMatch(sending -> sending.contains(":c"));
    }

    @Test
    void unsupportedActionIsNeverSent() {
        outbox.session(ready);
        outbox.submit(Orders.of("u1", Action.UNSUPPORTED, null));
        assertThat(outbox.endings()).containsExactly("u1=DEAD_LETTERED/unsupported_action");
    }
}
