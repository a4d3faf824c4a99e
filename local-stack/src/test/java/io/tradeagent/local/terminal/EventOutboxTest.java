package io.tradeagent.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradeagent.local.terminal.wire.EventResult;
import io.tradeagent.local.terminal.wire.EventType;
import io.tradeagent.local.terminal.wire.OutgoingEvent;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventOutboxTest {

    private final EventOutbox outbox = new EventOutbox(8, 3);

    @Test
    void sendsInOrderAndNoMoreThanTheWindow() {
        add("a", "b", "c", "d");

        assertThat(due()).containsExactly("a", "b", "c");
        assertThat(due()).isEmpty();
        accept("a");
        assertThat(due()).containsExactly("d");
    }

    @Test
    void keepsAnEventUntilItIsDecided() {
        add("a", "b");
        due();
        accept("b");

        outbox.disconnected();

        assertThat(due()).containsExactly("a");
        outbox.answered(result("a", EventResult.Status.DUPLICATE, null));
        assertThat(outbox.size()).isZero();
    }

    @Test
    void resendsInOrderAfterABreak() {
        add("a", "b", "c");
        due();
        add("d");
        outbox.disconnected();

        assertThat(due()).containsExactly("a", "b", "c");
        accept("a");
        accept("b");
        accept("c");
        assertThat(due()).containsExactly("d");
    }

    @Test
    void whatIsRefusedWhilePendingWaitsForPromotionAndHoldsNothingUp() {
        add("report", "status");
        due();
        refuse("report", EventResult.SESSION_PENDING);
        accept("status");

        outbox.disconnected();
        assertThat(due()).as("still pending").isEmpty();
        outbox.promoted();
        assertThat(due()).containsExactly("report");
    }

    @Test
    void afterRetryInOrderEverythingLeftGoesAgainInOrderOnceAllAnswersAreIn() {
        add("a", "b", "c", "d");
        due();
        accept("a");
        refuse("b", EventResult.RETRY_IN_ORDER);

        assertThat(due()).as("c is not answered yet").isEmpty();
        refuse("c", EventResult.RETRY_IN_ORDER);
        assertThat(due()).containsExactly("b", "c", "d");
    }

    @Test
    void otherRefusalsAreFinal() {
        add("a");
        due();
        refuse("a", "held_intents_full");

        outbox.disconnected();
        assertThat(due()).isEmpty();
    }

    @Test
    void discardsWhatANewerEventReplaces() {
        outbox.add(new OutgoingEvent("s1", EventType.SYNC_SNAPSHOT, "{}"));
        add("a");
        due();
        outbox.discard(EventType.SYNC_SNAPSHOT);
        assertThat(outbox.answered(result("s1", EventResult.Status.ACCEPTED, null)))
                .isEmpty();

        outbox.disconnected();
        assertThat(due()).containsExactly("a");
        assertThat(outbox.inFlight()).isEqualTo(1);
    }

    @Test
    void isBounded() {
        add("a", "b", "c", "d", "e", "f", "g", "h");

        assertThat(outbox.hasRoomFor(1)).isFalse();
        assertThatThrownBy(() -> add("i")).isInstanceOf(IllegalStateException.class);
    }

    /** Whatever a lossy line and an impatient platform do, every event is decided, and in the order of its adding. */
    @Test
    void everythingArrivesInOrderThroughBreaksAndRefusals() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            EventOutbox sender = new EventOutbox(100, 5);
            OrderedPlatform platform = new OrderedPlatform(random);
            for (int i = 0; i < 60; i++) {
                sender.add(event("e" + i));
            }
            int rounds = 0;
            while (sender.size() > 0 && rounds++ < 5000) {
                platform.connection(sender);
            }
            assertThat(sender.size()).as("seed %d", seed).isZero();
            assertThat(platform.accepted())
                    .as("seed %d", seed)
                    .hasSize(60)
                    .isSortedAccordingTo((left, right) -> Integer.compare(numberOf(left), numberOf(right)));
        }
    }

    private static int numberOf(String eventId) {
        return Integer.parseInt(eventId.substring(1));
    }

    private void add(String... ids) {
        for (String id : ids) {
            outbox.add(event(id));
        }
    }

    private static OutgoingEvent event(String id) {
        return new OutgoingEvent(id, EventType.EXECUTION_REPORT, "{}");
    }

    private List<String> due() {
        return outbox.takeDue().stream().map(OutgoingEvent::eventId).toList();
    }

    private void accept(String id) {
        outbox.answered(result(id, EventResult.Status.ACCEPTED, null));
    }

    private void refuse(String id, String code) {
        outbox.answered(result(id, EventResult.Status.REFUSED, code));
    }

    private static EventResult result(String id, EventResult.Status status, @Nullable String code) {
        return new EventResult(id, status, status == EventResult.Status.REFUSED ? null : 1L, code);
    }
}
