package io.tradeagent.session;

import static io.tradeagent.session.Scenario.givenPending;
import static io.tradeagent.session.Scenario.givenReady;
import static io.tradeagent.session.Scenario.givenUnseen;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Decision;
import io.tradeagent.session.SessionCommand.Approved;
import io.tradeagent.session.SessionCommand.Rejected;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every way in which a decision can come: whom it finds, what it does, what it leaves behind. */
class DecisionCasesTest {

    private static final String IGNORED = "Dropped[reason=DECISION_IGNORED]: DecisionIgnored";

    /**
     * One case.
     *
     * @param given the story so far
     * @param last the step that is looked at
     * @param told the reply to it and what happened
     * @param left status, verdict, and whether an approval holds
     */
    record Case(
            String name,
            Scenario given,
            Function<Scenario, Decision<Reply, SessionEvent>> last,
            String told,
            String left) {

        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Case> EARLY = List.of(
            new Case("approve", givenUnseen(), s -> s.approve(1), "Noted[]: ApprovalRecorded", "NONE APPROVED holds"),
            new Case("reject", givenUnseen(), s -> s.reject(1), "Noted[]: RejectionRecorded", "NONE REJECTED none"),
            new Case(
                    "reject takes the early approve back",
                    story(givenUnseen(), s -> s.approve(1)),
                    s -> s.reject(2),
                    "Noted[]: RejectionRecorded",
                    "NONE REJECTED none"),
            new Case(
                    "session after an early approve",
                    story(givenUnseen(), s -> s.approve(1)),
                    Scenario::request,
                    "Granted[]: Created Authenticated",
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "session after an early reject",
                    story(givenUnseen(), s -> s.reject(1)),
                    Scenario::request,
                    "Granted[]: Created",
                    "PENDING REJECTED none"),
            new Case(
                    "session after an early approve that has ended",
                    story(givenUnseen(), s -> s.approveUntil(1, s.now.plusSeconds(60)), minutes(1)),
                    Scenario::request,
                    "Granted[]: Created",
                    "PENDING APPROVED none"));

    static final List<Case> CONTRADICTORY = List.of(
            new Case(
                    "reject after approve",
                    givenReady(),
                    s -> s.reject(2),
                    "Noted[]: RejectionRecorded Ended",
                    "TERMINATED REJECTED none"),
            new Case(
                    "approve after reject brings no ended session back",
                    story(givenReady(), s -> s.reject(2)),
                    s -> s.approve(3),
                    "Noted[]: ApprovalRecorded",
                    "TERMINATED APPROVED holds"),
            new Case(
                    "the rejected one's next session waits",
                    story(givenReady(), s -> s.reject(2)),
                    Scenario::request,
                    "Granted[]: Created",
                    "PENDING REJECTED none"),
            new Case(
                    "and the one after it",
                    story(givenReady(), s -> s.reject(2), Scenario::request),
                    Scenario::request,
                    "Granted[]: Superseded Created",
                    "PENDING REJECTED none"),
            new Case(
                    "until it is approved",
                    story(givenReady(), s -> s.reject(2), Scenario::request),
                    s -> s.approve(3),
                    "Noted[]: ApprovalRecorded Authenticated",
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "or rejected again",
                    story(givenReady(), s -> s.reject(2), Scenario::request),
                    s -> s.reject(3),
                    "Noted[]: RejectionRecorded Ended",
                    "TERMINATED REJECTED none"));

    static final List<Case> STALE = List.of(
            new Case(
                    "approve made before the last reject",
                    story(givenPending(), s -> s.reject(7)),
                    s -> s.approve(6),
                    IGNORED,
                    "TERMINATED REJECTED none"),
            new Case(
                    "reject made before the last approve",
                    story(givenPending(), s -> s.approve(7)),
                    s -> s.reject(6),
                    IGNORED,
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "another decision with the last one's sequence",
                    story(givenPending(), s -> s.approve(7)),
                    s -> s.reject(7),
                    IGNORED,
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "redelivered",
                    story(givenPending(), approve("d", 1)),
                    s -> s.when(new Approved(named("d", 1), null)),
                    IGNORED,
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "replayed after a reject",
                    story(givenPending(), approve("d", 1), s -> s.reject(2)),
                    s -> s.when(new Approved(named("d", 3), null)),
                    IGNORED,
                    "TERMINATED REJECTED none"),
            new Case(
                    "replayed after it was overtaken",
                    story(givenPending(), s -> s.reject(7), approve("d", 6)),
                    s -> s.when(new Approved(named("d", 8), null)),
                    IGNORED,
                    "TERMINATED REJECTED none"),
            new Case(
                    "an id with another verdict",
                    story(givenPending(), approve("d", 1)),
                    s -> s.when(new Rejected(named("d", 2), null)),
                    IGNORED,
                    "AUTHENTICATED APPROVED holds"));

    static final List<Case> WINDOWS = List.of(
            new Case(
                    "ended before it came",
                    givenPending(),
                    s -> s.approveUntil(1, s.now.minusSeconds(1)),
                    IGNORED,
                    "PENDING NONE none"),
            new Case("ends as it comes", givenPending(), s -> s.approveUntil(1, s.now), IGNORED, "PENDING NONE none"),
            new Case(
                    "ended before it came, and takes nothing away",
                    givenReady(),
                    s -> s.approveUntil(2, s.now.minusSeconds(1)),
                    IGNORED,
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "extended: trades beyond the first end",
                    story(givenReady(), ending(2, 60), ending(3, 180), minutes(2)),
                    s -> s.say(EventType.EXECUTION_REPORT),
                    "Accepted[sequence=2]: EventAccepted",
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "shortened: does not reach the first end",
                    story(givenReady(), ending(2, 180), ending(3, 60), minutes(2)),
                    s -> s.say(EventType.EXECUTION_REPORT),
                    "Denied[refusal=SESSION_PENDING]: ReturnedToPending EventDenied",
                    "PENDING APPROVED none"),
            new Case(
                    "its timer sends the session back",
                    story(givenReady(), ending(2, 60), minutes(1)),
                    Scenario::approvalDeadline,
                    "Noted[]: ReturnedToPending",
                    "PENDING APPROVED none"),
            new Case(
                    "its timer goes off although it was extended",
                    story(givenReady(), ending(2, 60), ending(3, 180), minutes(1)),
                    Scenario::approvalDeadline,
                    "Noted[]",
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "intents wait again after its end",
                    story(givenReady(), ending(2, 60), minutes(1)),
                    s -> s.say(EventType.ORDER_INTENT),
                    "Queued[sequence=2]: ReturnedToPending IntentQueued",
                    "PENDING APPROVED none"),
            new Case(
                    "a late extension takes up the same session and what waited",
                    story(givenReady(), ending(2, 60), minutes(1), s -> s.say(EventType.ORDER_INTENT)),
                    s -> s.approve(3),
                    "Noted[]: ApprovalRecorded Authenticated InitAcknowledged IntentsReleased",
                    "AUTHENTICATED APPROVED holds"),
            new Case(
                    "rejected at its very end",
                    story(givenReady(), ending(2, 60), minutes(1)),
                    s -> s.reject(3),
                    "Noted[]: ReturnedToPending RejectionRecorded Ended",
                    "TERMINATED REJECTED none"));

    @ParameterizedTest
    @FieldSource({"EARLY", "CONTRADICTORY", "STALE", "WINDOWS"})
    void everyCase(Case c) {
        var decision = c.last().apply(c.given());

        String events = decision.events().stream()
                .map(e -> e.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
        assertThat(decision.reply() + (events.isEmpty() ? "" : ": " + events)).isEqualTo(c.told());
        Standing standing = c.given().state.standing();
        String approval = standing.holding(c.given().now) == null ? "none" : "holds";
        assertThat(c.given().state.status() + " " + standing.verdict() + " " + approval)
                .isEqualTo(c.left());
    }

    @SafeVarargs
    private static Scenario story(Scenario s, Consumer<Scenario>... steps) {
        for (Consumer<Scenario> step : steps) {
            step.accept(s);
        }
        return s;
    }

    private static Consumer<Scenario> minutes(int minutes) {
        return s -> s.pass(Duration.ofMinutes(minutes));
    }

    private static Consumer<Scenario> ending(long sequence, int seconds) {
        return s -> s.approveUntil(sequence, s.now.plusSeconds(seconds));
    }

    private static Consumer<Scenario> approve(String id, long sequence) {
        return s -> s.when(new Approved(named(id, sequence), null));
    }

    private static Ruling named(String id, long sequence) {
        return new Ruling(id, sequence, "alice");
    }
}
