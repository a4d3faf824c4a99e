package io.tradeagent.outbox;

import static io.tradeagent.outbox.Orders.inSandbox;
import static io.tradeagent.outbox.Orders.named;
import static io.tradeagent.outbox.Orders.open;
import static io.tradeagent.outbox.Sessions.KEY_A;
import static io.tradeagent.outbox.Sessions.KEY_B;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.outbox.OutboxEvent.OrderSent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An order goes to exactly one identity. */
class TargetTest {

    private final Outboxes outbox = new Outboxes();
    private final Sessions older = Sessions.ready(KEY_A, 1).authenticatedAt(Outboxes.START);
    private final Sessions newer = Sessions.ready(KEY_B, 1).authenticatedAt(Outboxes.START.plusSeconds(1));

    private List<Fingerprint> recipients() {
        return outbox.events().stream()
                .filter(OrderSent.class::isInstance)
                .map(event -> ((OrderSent) event).order().slot().recipient())
                .toList();
    }

    @Test
    void namedIdentityGetsIt() {
        outbox.session(older);
        outbox.session(newer);
        outbox.submit(named(open("o1"), KEY_A));
        assertThat(recipients()).containsExactly(KEY_A);
    }

    @Test
    void namedIdentityIsWaitedFor() {
        outbox.session(newer);
        outbox.submit(named(open("o1"), KEY_A));
        assertThat(recipients()).isEmpty();
        outbox.session(older);
        assertThat(recipients()).containsExactly(KEY_A);
    }

    @Test
    void elseTheMostRecentlyAuthenticatedGetsItEvenIfItIsAway() {
        outbox.session(older);
        outbox.session(newer.disconnected());
        outbox.submit(open("o1"));
        assertThat(recipients()).isEmpty();
        outbox.session(newer);
        assertThat(recipients()).containsExactly(KEY_B);
    }

    @Test
    void onlyOneThatCanSubmitOrdersIsChosen() {
        outbox.session(older);
        outbox.session(newer.readOnly());
        outbox.submit(open("o1"));
        assertThat(recipients()).containsExactly(KEY_A);
    }

    @Test
    void bindingHappensAtTheFirstSending() {
        outbox.session(older.disconnected());
        outbox.submit(open("o1"));
        outbox.session(newer);
        assertThat(recipients()).containsExactly(KEY_B);
        outbox.session(newer.terminated());
        outbox.session(older);
        assertThat(outbox.sendings()).as("bound for good").isEmpty();
    }

    @Test
    void whenTheChosenOneEndsTheNextOneGetsWhatWaits() {
        outbox.session(older);
        outbox.session(newer.disconnected());
        outbox.submit(open("o1"));
        outbox.session(newer.terminated());
        assertThat(recipients()).containsExactly(KEY_A);
    }

    @Test
    void sandboxAndLiveNeverMeet() {
        outbox.session(older);
        outbox.submit(inSandbox(open("o1")));
        assertThat(recipients()).isEmpty();
        outbox.submit(inSandbox(named(open("o2"), KEY_A)));
        assertThat(outbox.endings()).containsExactly("o2=DEAD_LETTERED/sandbox_mismatch");
        outbox.session(newer.inSandbox());
        assertThat(outbox.sendings()).containsExactly("1<0:o1");
        assertThat(recipients()).containsExactly(KEY_B);
        outbox.submit(named(open("o3"), KEY_B));
        assertThat(outbox.endings()).containsExactly("o3=DEAD_LETTERED/sandbox_mismatch");
    }

    @Test
    void sandboxOrderThatNamedAnIdentityBeforeItWasKnownIsRefusedWhenItTurnsOutLive() {
        outbox.submit(inSandbox(named(open("o1"), KEY_A)));
        outbox.session(older);
        assertThat(outbox.endings()).containsExactly("o1=DEAD_LETTERED/sandbox_mismatch");
    }

    @Test
    void forgetsIdentitiesThatNeverGotAnythingAndAreOver() {
        for (int i = 0; i < 100; i++) {
            var key = new Fingerprint(String.format("%064x", i));
            outbox.session(Sessions.pending(key, 1).terminated());
        }
        assertThat(outbox.state.recipients()).hasSize(32);
    }
}
