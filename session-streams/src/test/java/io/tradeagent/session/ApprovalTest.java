package io.tradeagent.session;

import static io.tradeagent.session.Scenario.givenAuthenticated;
import static io.tradeagent.session.Scenario.givenPending;
import static io.tradeagent.session.Scenario.givenReady;
import static io.tradeagent.session.Scenario.givenTerminated;
import static io.tradeagent.session.Scenario.givenUnseen;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Sequence;
import io.tradeagent.session.SessionCommand.Approved;
import io.tradeagent.session.SessionEvent.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalTest {

    @Test
    void approvalReleasesHeldIntentsInOrderAfterTheInitAck() {
        Scenario s = givenPending();
        s.say(Scenario.introduction());
        s.say(EventType.ORDER_INTENT);
        s.say(EventType.STATUS_SUMMARY);
        s.say(EventType.ORDER_INTENT);

        var decision = s.approve(1);

        assertThat(decision.events())
                .extracting(e -> (Object) e.getClass())
                .containsExactly(
                        ApprovalRecorded.class, Authenticated.class, InitAcknowledged.class, IntentsReleased.class);
        assertThat(decision.events().getLast())
                .isEqualTo(new IntentsReleased(s.now, List.of(new Sequence(2), new Sequence(4))));
        assertThat(s.state.held()).isEmpty();
        assertThat(s.state.ready()).isTrue();
    }

    @Test
    void earlyApprovalIsKeptForTheFirstSession() {
        Scenario s = givenUnseen();
        s.approve(1);
        s.request();

        assertThat(s.state.status()).isEqualTo(Status.AUTHENTICATED);
    }

    @Test
    void approvalOfAnEndedSessionCountsForTheNextOneAndReleasesWhatWasHeld() {
        Scenario s = givenPending();
        s.say(EventType.ORDER_INTENT);
        s.logOut();
        s.approve(1);
        assertThat(s.state.held()).hasSize(1);

        assertThat(s.request().events()).contains(new IntentsReleased(s.now, List.of(Sequence.FIRST)));
    }

    @Test
    void heldIntentsSurvivePreemption() {
        Scenario s = givenPending();
        s.say(EventType.ORDER_INTENT);
        s.request();

        assertThat(s.approve(1).events()).contains(new IntentsReleased(s.now, List.of(Sequence.FIRST)));
    }

    @Test
    void rejectionEndsTheSessionDiscardsWhatWasHeldAndTakesTheApprovalBack() {
        Scenario s = givenPending();
        s.say(EventType.ORDER_INTENT);

        var decision = s.reject(2);

        assertThat(decision.events())
                .endsWith(
                        new Ended(s.now, TerminationReason.REJECTED),
                        new IntentsDiscarded(s.now, List.of(Sequence.FIRST)));
        s.request();
        assertThat(s.state.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void approvalThatWasDecidedBeforeARejectionDoesNotUndoIt() {
        Scenario s = givenTerminated();
        s.reject(7);

        assertThat(s.approve(6).events())
                .singleElement()
                .isInstanceOfSatisfying(
                        DecisionIgnored.class, e -> assertThat(e.because()).isEqualTo(IgnoredBecause.OVERTAKEN));
        assertThat(s.state.standing().approval()).isNull();
    }

    @Test
    void sameDecisionUnderALaterSequenceHasNoSecondEffect() {
        Scenario s = givenPending();
        s.when(new Approved(new Ruling("d-1", 1, "alice"), null));
        s.reject(2);

        var again = s.when(new Approved(new Ruling("d-1", 3, "alice"), null));

        assertThat(again.reply()).isEqualTo(new Reply.Dropped(DropReason.DECISION_IGNORED));
        assertThat(s.state.standing().approval()).isNull();
    }

    @Test
    void expiredApprovalIsIgnored() {
        Scenario s = givenPending();

        s.approveUntil(1, s.now);

        assertThat(s.state.status()).isEqualTo(Status.PENDING);
        assertThat(s.state.standing().lastDecision()).isZero();
    }

    @Test
    void laterApprovalExtendsTheEarlierOne() {
        Scenario s = givenPending();
        s.approveUntil(1, s.now.plusSeconds(10));
        s.approveUntil(2, s.now.plusSeconds(40));
        s.pass(Duration.ofSeconds(20)).say(EventType.STATUS_SUMMARY);

        assertThat(s.state.status()).isEqualTo(Status.AUTHENTICATED);
    }

    @Test
    void whateverComesFirstAfterTheEndOfAnApprovalFindsTheSessionPending() {
        Scenario s = givenReady();
        s.approveUntil(2, s.now.plusSeconds(10));

        var late = s.pass(Duration.ofSeconds(10)).say(EventType.EXECUTION_REPORT);

        assertThat(late.reply()).isEqualTo(new Reply.Denied(EventRefusal.SESSION_PENDING));
        assertThat(late.events().getFirst()).isEqualTo(new ReturnedToPending(s.now));
        assertThat(s.state.ready()).isFalse();
    }

    @Test
    void approvalThatEndedIsNotThereForTheNextSession() {
        Scenario s = givenUnseen();
        s.approveUntil(1, s.now.plusSeconds(10));
        s.pass(Duration.ofSeconds(10)).request();

        assertThat(s.state.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void newcomerIsAuthenticatedAtOnceByTheIdentitysApproval() {
        Scenario s = givenAuthenticated();
        s.request();

        assertThat(s.state.status()).isEqualTo(Status.AUTHENTICATED);
    }
}
