package io.tradeagent.session;

import static io.tradeagent.session.Scenario.givenAuthenticated;
import static io.tradeagent.session.Scenario.givenPending;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Sequence;
import io.tradeagent.session.SessionCommand.EventReceived;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionTest {

    @ParameterizedTest
    @EnumSource
    void pendingSessionsSayWhatTheProtocolLetsThem(EventType type) {
        Reply expected = switch (type) {
            case STATUS_HEARTBEAT -> new Reply.Noted();
            case INIT_REQUEST, STATUS_SUMMARY, SYNC_SNAPSHOT, ERROR_ALERT, SHUTDOWN_NOTICE ->
                new Reply.Accepted(Sequence.FIRST);
            case ORDER_INTENT -> new Reply.Queued(Sequence.FIRST);
            case EXECUTION_REPORT, COMMAND_ACK -> new Reply.Denied(EventRefusal.SESSION_PENDING);
        };

        assertThat(givenPending().say(type).reply()).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "STATUS_HEARTBEAT")
    void authenticatedSessionsSayEverything(EventType type) {
        assertThat(givenAuthenticated().say(type).reply()).isEqualTo(new Reply.Accepted(Sequence.FIRST));
    }

    @Test
    void sequencesGrowByOneOverAcceptedAndQueuedEvents() {
        Scenario s = givenPending();
        s.say(EventType.STATUS_SUMMARY);
        s.say(EventType.EXECUTION_REPORT);
        s.say(EventType.STATUS_HEARTBEAT);
        s.say(EventType.ORDER_INTENT);

        assertThat(s.say(EventType.STATUS_SUMMARY).reply()).isEqualTo(new Reply.Accepted(new Sequence(3)));
    }

    @Test
    void sequencesGoOnAcrossEpochs() {
        Scenario s = givenAuthenticated();
        s.say(EventType.EXECUTION_REPORT);
        s.request();
        s.connect();

        assertThat(s.say(EventType.EXECUTION_REPORT).reply()).isEqualTo(new Reply.Accepted(new Sequence(2)));
    }

    @Test
    void repeatedEventsHaveTheSequenceOfTheFirstTimeInLaterEpochsToo() {
        Scenario s = givenAuthenticated();
        EventReceived first = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        s.when(first);
        s.request();
        s.connect();

        var again = s.when(repeated(s, first.eventId()));

        assertThat(again.reply()).isEqualTo(new Reply.Duplicate(Sequence.FIRST));
        assertThat(s.state.lastSequence()).isEqualTo(Sequence.FIRST);
    }

    @Test
    void refusedEventsAreNotRemembered() {
        Scenario s = givenPending();
        EventReceived refused = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        s.when(refused);
        s.approve(1);

        assertThat(s.when(repeated(s, refused.eventId())).reply()).isEqualTo(new Reply.Accepted(Sequence.FIRST));
    }

    @Test
    void eventIdsAreForgottenOnlyWhenOldAndFollowedByMany() {
        RememberedEvent event = new RememberedEvent(Sequence.FIRST, Scenario.START);
        Sequence many = new Sequence(10_001);
        var aWeekLater = Scenario.START.plus(Duration.ofDays(7));

        assertThat(event.forgotten(many, aWeekLater)).isFalse();
        assertThat(event.forgotten(new Sequence(10_000), aWeekLater.plusMillis(1)))
                .isFalse();
        assertThat(event.forgotten(many, aWeekLater.plusMillis(1))).isTrue();
    }

    @Test
    void gapInTheLogStopsAcceptanceUntilTheNextConnection() {
        Scenario s = givenAuthenticated();
        EventReceived next = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        EventReceived late = new EventReceived(
                next.session(),
                new Origin.Stream(stream(next).connectionId(), 3),
                new EventId("third"),
                next.content());

        assertThat(s.when(late).reply()).isEqualTo(new Reply.Denied(EventRefusal.RETRY_IN_ORDER));
        s.connect();
        assertThat(s.say(EventType.EXECUTION_REPORT).reply()).isEqualTo(new Reply.Accepted(Sequence.FIRST));
    }

    @Test
    void recordsThatTheLogHoldsTwiceCountOnce() {
        Scenario s = givenAuthenticated();
        EventReceived event = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        s.when(event);

        assertThat(s.when(event).reply()).isEqualTo(new Reply.Dropped(DropReason.REPEATED_ORDINAL));
    }

    @Test
    void batchedEventsNeedNoConnectionAndDisturbNone() {
        Scenario s = givenAuthenticated();
        EventReceived next = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        Connection connection = s.state.connection();

        assertThat(s.when(batched(s, 0, EventType.EXECUTION_REPORT)).reply())
                .isEqualTo(new Reply.Accepted(Sequence.FIRST));
        assertThat(s.when(batched(s, 1, EventType.STATUS_HEARTBEAT)).reply()).isEqualTo(new Reply.Noted());
        assertThat(s.state.connection()).isEqualTo(connection);
        assertThat(s.when(next).reply()).isEqualTo(new Reply.Accepted(new Sequence(2)));
    }

    @Test
    void batchThatTheLogHoldsTwiceCountsOnce() {
        Scenario s = givenAuthenticated();
        EventReceived event = batched(s, 0, EventType.EXECUTION_REPORT);
        s.when(event);

        assertThat(s.when(event).reply()).isEqualTo(new Reply.Duplicate(Sequence.FIRST));
    }

    @Test
    void batchedEventsOfARetiredSessionHaveNoEffect() {
        Scenario s = givenAuthenticated();
        EventReceived late = batched(s, 0, EventType.EXECUTION_REPORT);
        s.request();
        SessionState before = s.state;

        assertThat(s.when(late).reply()).isEqualTo(new Reply.Dropped(DropReason.FENCED));
        assertThat(s.state).isEqualTo(before);
    }

    @Test
    void lateFramesOfARetiredSessionHaveNoEffect() {
        Scenario s = givenAuthenticated();
        EventReceived late = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        s.request();
        SessionState before = s.state;

        assertThat(s.when(late).reply()).isEqualTo(new Reply.Dropped(DropReason.FENCED));
        assertThat(s.state).isEqualTo(before);
    }

    @Test
    void framesOfAReplacedConnectionHaveNoEffect() {
        Scenario s = givenAuthenticated();
        EventReceived late = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        s.connect();

        assertThat(s.when(late).reply()).isEqualTo(new Reply.Dropped(DropReason.STALE_CONNECTION));
    }

    @Test
    void heldIntentsAreBounded() {
        Scenario s = givenPending();
        for (int i = 0; i < 3; i++) {
            assertThat(s.say(EventType.ORDER_INTENT).reply()).isInstanceOf(Reply.Queued.class);
        }

        assertThat(s.say(EventType.ORDER_INTENT).reply()).isEqualTo(new Reply.Denied(EventRefusal.HELD_INTENTS_FULL));
    }

    private static EventReceived repeated(Scenario s, EventId id) {
        EventReceived next = s.saying(EventContent.of(EventType.EXECUTION_REPORT));
        return new EventReceived(next.session(), next.origin(), id, next.content());
    }

    private static Origin.Stream stream(EventReceived event) {
        return (Origin.Stream) event.origin();
    }

    private static EventReceived batched(Scenario s, int index, EventType type) {
        return new EventReceived(
                s.ref(), new Origin.Batch("batch", index), new EventId("batched-" + index), EventContent.of(type));
    }
}
