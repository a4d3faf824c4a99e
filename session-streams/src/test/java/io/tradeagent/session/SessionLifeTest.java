package io.tradeagent.session;

import static io.tradeagent.session.Scenario.givenAuthenticated;
import static io.tradeagent.session.Scenario.givenPending;
import static io.tradeagent.session.Scenario.givenReady;
import static io.tradeagent.session.Scenario.givenTerminated;
import static io.tradeagent.session.Scenario.givenUnseen;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.session.SessionCommand.*;
import io.tradeagent.session.SessionEvent.*;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionLifeTest {

    @Test
    void newcomerRetiresTheOldSessionAndRaisesTheEpoch() {
        Scenario s = givenPending();

        SessionRef first = s.ref();

        assertThat(s.request().reply()).isEqualTo(new Reply.Granted());
        assertThat(s.predecessor()).isEqualTo(first);
        assertThat(s.state.epoch()).isEqualTo(new Epoch(2));
        assertThat(s.state.connection()).isNull();
    }

    @Test
    void sameIdempotencyKeyAndBodyIsTheSameSession() {
        Scenario s = givenUnseen();
        s.when(s.requestCommand(Environment.LIVE, "key", "digest"));

        var again = s.pass(Duration.ofHours(23)).when(s.requestCommand(Environment.LIVE, "key", "digest"));

        assertThat(again.events()).isEmpty();
        assertThat(again.reply()).isEqualTo(new Reply.Granted());
        assertThat(s.predecessor()).isNull();
        assertThat(s.state.epoch()).isEqualTo(new Epoch(1));
    }

    @Test
    void sameIdempotencyKeyStillNamesItsSessionAfterANewcomer() {
        Scenario s = givenUnseen();
        s.when(s.requestCommand(Environment.LIVE, "key", "digest"));
        SessionRef first = s.ref();
        s.request();

        assertThat(s.when(s.requestCommand(Environment.LIVE, "key", "digest")).reply())
                .isInstanceOfSatisfying(
                        Reply.Retired.class, r -> assertThat(r.opening().ref()).isEqualTo(first));
        assertThat(s.state.epoch()).isEqualTo(new Epoch(2));
    }

    @Test
    void sameIdempotencyKeyWithAnotherBodyIsAConflict() {
        Scenario s = givenUnseen();
        s.when(s.requestCommand(Environment.LIVE, "key", "digest"));

        assertThat(s.when(s.requestCommand(Environment.LIVE, "key", "other")).reply())
                .isEqualTo(new Reply.Refused(RequestRefusal.IDEMPOTENCY_CONFLICT));
    }

    @Test
    void idempotencyKeyIsForgottenAfterADay() {
        Scenario s = givenUnseen();
        s.when(s.requestCommand(Environment.LIVE, "key", "digest"));
        s.pass(Duration.ofHours(24)).when(s.requestCommand(Environment.LIVE, "key", "other"));

        assertThat(s.state.epoch()).isEqualTo(new Epoch(2));
    }

    @Test
    void requestThatTheLogHoldsTwiceMakesOneSession() {
        Scenario s = givenUnseen();
        SessionRequested request = s.requestCommand(Environment.LIVE, null, "digest");
        s.when(request);

        assertThat(s.when(request).events()).isEmpty();
    }

    @Test
    void environmentIsFixedWhenTheIdentityIsFirstSeen() {
        Scenario s = givenPending();

        var other = s.when(s.requestCommand(Environment.SANDBOX, null, "digest"));

        assertThat(other.reply()).isEqualTo(new Reply.Refused(RequestRefusal.SANDBOX_MISMATCH));
        assertThat(other.events()).isEmpty();
    }

    @Test
    void initAckComesWithTheFirstConnectionThatFindsTheTerminalKnown() {
        Scenario s = givenReady();
        s.request();
        assertThat(s.state.ready()).isFalse();

        assertThat(s.connect().events().getLast()).isInstanceOf(InitAcknowledged.class);
        assertThat(s.state.ready()).isTrue();
    }

    @Test
    void readySessionStaysReadyWhileItHasNoConnectionAndIsToldAgainAtTheNext() {
        Scenario s = givenReady();
        Connection connection = s.state.connection();
        s.when(new ConnectionClosed(s.ref(), connection == null ? "" : connection.id(), 1006));
        assertThat(s.state.ready()).isTrue();
        assertThat(s.state.connection()).isNull();

        assertThat(s.connect().events()).contains(new InitAcknowledged(s.now, CopyPart.NONE));
    }

    @Test
    void everyInitAckNamesThePartThatTheAccountHasThen() {
        CopyPart leads = new CopyPart(CopyRole.LEADER, List.of("alpha"));
        CopyPart follows = new CopyPart(CopyRole.FOLLOWER, List.of("beta", "gamma"));
        Scenario s = givenPending();
        s.memory.copying = leads;
        s.say(Scenario.introduction());
        assertThat(s.approve(1).events()).contains(new InitAcknowledged(s.now, leads));

        s.memory.copying = follows;
        assertThat(s.say(EventType.STATUS_HEARTBEAT).events())
                .as("the next InitAck tells, and nothing else")
                .noneMatch(InitAcknowledged.class::isInstance);
        assertThat(s.say(Scenario.introduction()).events()).contains(new InitAcknowledged(s.now, follows));
        s.memory.copying = CopyPart.NONE;
        assertThat(s.connect().events()).contains(new InitAcknowledged(s.now, CopyPart.NONE));
    }

    @Test
    void initRequestInPartsCountsWhenItIsComplete() {
        Scenario s = givenAuthenticated();
        s.say(part(1));
        assertThat(s.state.ready()).isFalse();
        s.say(part(3));
        assertThat(s.state.ready()).isFalse();
        s.say(part(2));
        s.say(part(3));
        assertThat(s.state.ready()).isTrue();
        assertThat(s.state.profile().introduction().has(Capability.ORDER_SUBMISSION))
                .isTrue();
    }

    @Test
    void onlyHeartbeatsMoveTheDeadline() {
        Scenario s = givenPending();
        DeadlineReached first = s.heartbeatDeadline();
        s.pass(Duration.ofSeconds(30)).say(EventType.STATUS_SUMMARY);
        assertThat(s.heartbeatDeadline()).isEqualTo(first);

        s.say(EventType.STATUS_HEARTBEAT);
        assertThat(s.heartbeatDeadline().deadline()).isEqualTo(Deadline.after(s.now, Duration.ofSeconds(45)));
        assertThat(s.pass(Duration.ofSeconds(15)).when(first).reply())
                .isEqualTo(new Reply.Dropped(DropReason.STALE_DEADLINE));
    }

    @Test
    void timerThatRunsAheadOfTheLogEndsNothing() {
        Scenario s = givenPending();
        s.pass(Duration.ofSeconds(44));

        assertThat(s.when(s.heartbeatDeadline()).reply()).isEqualTo(new Reply.Dropped(DropReason.STALE_DEADLINE));
    }

    @Test
    void timerOfAnEarlierEpochEndsNothing() {
        Scenario s = givenPending();
        DeadlineReached old = s.heartbeatDeadline();
        s.request();
        s.pass(Duration.ofSeconds(60));

        assertThat(s.when(old).reply()).isEqualTo(new Reply.Dropped(DropReason.STALE_DEADLINE));
    }

    @Test
    void oneIdentityMoreThanMayWaitIsRefusedAndLeavesNothing() {
        Scenario s = givenUnseen();
        SessionState before = s.state;
        s.memory.pendingBeside = 20;

        assertThat(s.request().reply()).isEqualTo(new Reply.Refused(RequestRefusal.TOO_MANY_PENDING));
        assertThat(s.state).isEqualTo(before);
        s.memory.pendingBeside = 19;
        assertThat(s.request().reply()).isEqualTo(new Reply.Granted());
    }

    @Test
    void whoWaitsAlreadyOrNeedNotWaitIsNotRefused() {
        Scenario waiting = givenPending();
        waiting.memory.pendingBeside = 20;
        assertThat(waiting.request().reply()).isEqualTo(new Reply.Granted());

        Scenario approved = givenUnseen();
        approved.approve(1);
        approved.memory.pendingBeside = 20;
        assertThat(approved.request().reply()).isEqualTo(new Reply.Granted());
    }

    @Test
    void retiredSessionIsToldWhyForAMinute() {
        Scenario s = givenPending();
        SessionQueried query = new SessionQueried("q", s.ref(), Scenario.GATEWAY);
        SessionRef first = s.ref();
        s.request();

        assertThat(s.pass(Duration.ofSeconds(59)).when(query).reply())
                .isInstanceOfSatisfying(
                        Reply.Retired.class, r -> assertThat(r.opening().ref()).isEqualTo(first));
        assertThat(s.pass(Duration.ofSeconds(1)).when(query).reply())
                .isEqualTo(new Reply.Refused(RequestRefusal.SESSION_TERMINATED));
    }

    @Test
    void endedSessionTellsWhyForAMinute() {
        Scenario s = givenTerminated();
        SessionQueried query = new SessionQueried("q", s.ref(), Scenario.GATEWAY);
        assertThat(s.pass(Duration.ofSeconds(59)).when(query).reply()).isEqualTo(new Reply.Granted());
        assertThat(s.pass(Duration.ofSeconds(1)).when(query).reply())
                .isEqualTo(new Reply.Refused(RequestRefusal.SESSION_TERMINATED));
    }

    @Test
    void retiredTokenOpensNothing() {
        Scenario s = givenAuthenticated();
        SessionRef old = s.ref();
        s.request();
        Connection connection = Connection.opened("late", Scenario.GATEWAY, 0);

        assertThat(s.when(new ConnectionOpened(old, connection)).reply())
                .isEqualTo(new Reply.Refused(RequestRefusal.SESSION_TERMINATED));
        assertThat(s.when(new LogoutRequested("l", old, Scenario.GATEWAY)).reply())
                .isEqualTo(new Reply.Refused(RequestRefusal.SESSION_TERMINATED));
    }

    private static EventContent part(int number) {
        return EventContent.introducing(
                new InitFacts(Set.of(Capability.ORDER_SUBMISSION), new InitFacts.Part("snapshot", number, 3)));
    }
}
