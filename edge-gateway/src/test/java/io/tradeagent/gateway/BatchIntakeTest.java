package io.tradeagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchIntakeTest {

    private static final int RATE = 10;

    private final PendingReplies replies = new PendingReplies(10);
    private final List<ToSession.Batch> asked = new ArrayList<>();
    private final ManualTicker ticker = new ManualTicker();
    private final Observed observed = new Observed();
    private final BatchIntake intake = new BatchIntake(
            new SessionMachine(
                    (identity, message) -> {
                        decide((ToSession.Batch) message);
                        return CompletableFuture.completedFuture(null);
                    },
                    replies,
                    Duration.ofSeconds(5)),
            Given.surroundings(new TestRules(5, 5), ticker, observed));

    private @Nullable Reply over;

    private void decide(ToSession.Batch batch) {
        asked.add(batch);
        List<EventOutcome> outcomes = batch.events().stream()
                .map(event -> new EventOutcome(event.id().value(), "accepted", 1L, null, null))
                .toList();
        replies.answer(batch.requestId(), over == null ? new Reply.Granted(null, outcomes) : over);
    }

    private static FrameReader.Reading event(String id) {
        return new FrameReader.Event(Given.event(id));
    }

    private static FrameReader.Reading bad(String id) {
        return new FrameReader.Bad(ErrorCode.UNKNOWN_TYPE, "no such type", id);
    }

    private List<String> submit(TokenClaims claims, int events) {
        return submit(
                claims, IntStream.range(0, events).mapToObj(i -> event("e" + i)).toList());
    }

    private List<String> submit(List<FrameReader.Reading> readings) {
        return submit(Given.CLAIMS, readings);
    }

    private List<String> submit(TokenClaims claims, List<FrameReader.Reading> readings) {
        return intake.submit(claims, readings).stream()
                .map(o -> o.eventId() + " " + (o.code() == null ? o.status() : o.code()))
                .toList();
    }

    @Test
    void oneBadEventDoesNotStopTheOthers() {
        assertThat(submit(List.of(event("a"), bad("b"), event("c"))))
                .containsExactly("a accepted", "b unknown_type", "c accepted");
        assertThat(asked.getFirst().events()).hasSize(2);
        assertThat(observed.bad).containsExactly(ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void aBatchWithNothingGoodAsksNobody() {
        assertThat(submit(List.of(bad("b")))).containsExactly("b unknown_type");
        assertThat(asked).isEmpty();
    }

    @Test
    void behindTheFirstThatComesTooFastNothingIsAccepted() {
        List<FrameReader.Reading> readings =
                IntStream.range(0, RATE + 3).mapToObj(i -> event("e" + i)).toList();

        List<String> outcomes = submit(readings);

        assertThat(outcomes.subList(0, RATE)).allMatch(outcome -> outcome.endsWith("accepted"));
        assertThat(outcomes.subList(RATE, RATE + 3))
                .containsExactly("e10 rate_limited", "e11 retry_in_order", "e12 retry_in_order");
        assertThat(asked.getFirst().events()).hasSize(RATE);
        assertThat(observed.limited).containsExactly(Limit.SESSION_EVENTS);
    }

    @Test
    void aSessionWhoseEventsAllComeTooFastIsToldWhenToComeBack() {
        submit(IntStream.range(0, RATE).mapToObj(i -> event("e" + i)).toList());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(List.of(event("late"))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal.limit()).contains(Limit.SESSION_EVENTS);
        assertThat(refusal.retryAfter()).contains(Duration.ofMillis(100));
        ticker.advance(Duration.ofMillis(100));
        assertThat(submit(List.of(event("late")))).containsExactly("late accepted");
    }

    @Test
    void sessionsOfOneTenantShareItsLimit() {
        int lent = 2 * Given.TENANT_EVENTS.burst();
        for (int session = 0; session < lent / RATE; session++) {
            submit(Given.otherSession(session), RATE);
        }

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(Given.otherSession(99), 1));

        assertThat(refusal.code()).isEqualTo(ErrorCode.RATE_LIMITED);
        assertThat(refusal.limit()).contains(Limit.TENANT_EVENTS);
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMillis(66), Duration.ofMillis(67)));
        ticker.advance(Duration.ofMillis(67));
        assertThat(submit(Given.otherSession(98), 2)).containsExactly("e0 accepted", "e1 rate_limited");
        assertThat(observed.limited).containsExactly(Limit.TENANT_EVENTS);
    }

    @Test
    void aSessionThatIsOverIsARefusalOfTheRequest() {
        over = new Reply.Refused("session_terminated");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> submit(List.of(event("a"))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.SESSION_TERMINATED);
    }
}
