package io.tradeagent.gateway;

import static io.tradeagent.gateway.Given.notice;
import static io.tradeagent.gateway.Given.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SocketConnectionTest {

    private static final CloseReason SUPERSEDED = new CloseReason(4001, "session_superseded");

    private final ManualTicker ticker = new ManualTicker();
    private final Observed observed = new Observed();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final Surroundings surroundings = Given.surroundings(new TestRules(5, 2), ticker, observed);
    private final SocketConnection connection = new SocketConnection("c-1", Given.CLAIMS, Given.SOURCE, surroundings);

    private boolean tick() {
        return connection.tick(ticker.nanos());
    }

    @Test
    void whatComesBeforeTheTransportWaitsForIt() {
        connection.stand(Given.APPROVED);
        connection.send(notice("a"));
        connection.send(order(1));
        connection.open(transport);

        assertThat(transport.written).containsExactly("a", "order 1");
    }

    @Test
    void oneMessageIsWrittenAtATime() {
        connection.open(transport);
        transport.stuck = true;
        connection.send(notice("a"));
        connection.send(notice("b"));
        assertThat(transport.written).containsExactly("a");

        transport.unstick();
        assertThat(transport.written).containsExactly("a", "b");
    }

    @Test
    void aLongQueueNeedsNoLongStack() {
        SocketConnection large = new SocketConnection(
                "c-2", Given.CLAIMS, Given.SOURCE, Given.surroundings(new TestRules(1_000, 2), ticker, observed));
        IntStream.range(0, 1_000).forEach(i -> large.send(notice("x")));
        large.open(transport);

        assertThat(transport.written).hasSize(1_000);
    }

    @Test
    void beforeTheSessionIsKnownNothingSequencedPasses() {
        connection.open(transport);
        connection.send(order(1));

        assertThat(transport.written).isEmpty();
        assertThat(observed.withheld).containsExactly(1L);
    }

    @Test
    void theStandingCountsAtTheMomentOfWriting() {
        connection.stand(Given.APPROVED);
        connection.open(transport);
        transport.stuck = true;
        connection.send(notice("a"));
        connection.send(order(1));
        connection.stand(Standing.UNKNOWN);
        transport.unstick();

        assertThat(transport.written).containsExactly("a");
        assertThat(observed.withheld).containsExactly(1L);
    }

    @Test
    void aSlowClientIsSentAway() {
        connection.open(transport);
        transport.stuck = true;
        IntStream.range(0, 6).forEach(i -> connection.send(notice("x")));
        assertThat(transport.closed).isEmpty();

        connection.send(notice("one too many"));
        assertThat(transport.closed).containsExactly(CloseReason.SLOW);
        transport.unstick();
        assertThat(transport.written).hasSize(1);
    }

    @Test
    void anEndIsToldBehindAnswersAndInsteadOfOrders() {
        connection.stand(Given.APPROVED);
        connection.open(transport);
        transport.stuck = true;
        connection.send(notice("first"));
        connection.send(order(1));
        connection.send(notice("answer"));
        connection.end(SUPERSEDED, "farewell");
        connection.send(notice("too late"));
        assertThat(transport.closed).isEmpty();

        transport.unstick();
        assertThat(transport.written).containsExactly("first", "answer", "farewell");
        assertThat(transport.closed).containsExactly(SUPERSEDED);
    }

    @Test
    void anEndBeforeTheTransportIsToldThroughIt() {
        connection.end(SUPERSEDED, "farewell");
        connection.open(transport);

        assertThat(transport.written).containsExactly("farewell");
        assertThat(transport.closed).containsExactly(SUPERSEDED);
    }

    @Test
    void theFirstReasonStands() {
        connection.open(transport);
        connection.end(SUPERSEDED, null);
        connection.end(CloseReason.RESTART, "more");
        connection.abort(CloseReason.SLOW);

        assertThat(transport.closed).containsExactly(SUPERSEDED);
        assertThat(observed.closing).containsExactly(SUPERSEDED);
    }

    @Test
    void theFarewellFitsIntoAFullQueue() {
        connection.open(transport);
        transport.stuck = true;
        IntStream.range(0, 6).forEach(i -> connection.send(notice("x")));
        connection.end(SUPERSEDED, "farewell");
        transport.unstick();

        assertThat(transport.written).endsWith("farewell");
    }

    @Test
    void aClientThatDoesNotSayGoodbyeIsCut() {
        connection.open(transport);
        connection.end(SUPERSEDED, null);
        ticker.advance(TestRules.HANDSHAKE_TIMEOUT);
        assertThat(tick()).isFalse();

        ticker.advance(Duration.ofNanos(1));
        assertThat(tick()).isTrue();
        assertThat(transport.cut).isTrue();
    }

    @Test
    void anUnansweredEventClosesTheConnection() {
        connection.open(transport);
        connection.intake().accept(Given.event("e-1"), ticker.nanos());
        ticker.advance(TestRules.ANSWER_TIMEOUT);
        tick();
        assertThat(transport.closed).isEmpty();

        ticker.advance(Duration.ofNanos(1));
        assertThat(tick()).isFalse();
        assertThat(transport.closed).containsExactly(CloseReason.UNANSWERED);
    }

    @Test
    void anAnswerIsWrittenAndReadingGoesOn() {
        connection.open(transport);
        connection.intake().accept(Given.event("e-1"), ticker.nanos());
        connection.intake().accept(Given.event("e-2"), ticker.nanos());
        assertThat(connection.intake().full()).isTrue();

        connection.answer(List.of("e-1"), "ack");
        assertThat(transport.written).containsExactly("ack");
        assertThat(transport.readsOn).isEqualTo(1);
        connection.answer(List.of("e-2"), "ack");
        assertThat(transport.readsOn).isEqualTo(1);
        ticker.advance(Duration.ofMinutes(1));
        assertThat(tick()).isFalse();
    }

    @Test
    void aClientThatNeverFinishesTheUpgradeIsForgotten() {
        ticker.advance(Duration.ofMinutes(1));
        assertThat(tick()).as("while the session machine is asked").isFalse();

        connection.attached();
        ticker.advance(TestRules.HANDSHAKE_TIMEOUT.plusNanos(1));
        assertThat(tick()).isTrue();
    }

    @Test
    void whoIsTooFastIsSlowedByItsOwnLimitOrItsTenants() {
        for (int i = 0; i < 10; i++) {
            assertThat(connection.pace(ticker.nanos())).isZero();
        }
        assertThat(connection.pace(ticker.nanos())).isEqualTo(Duration.ofMillis(100));
        assertThat(observed.limited).containsExactly(Limit.SESSION_EVENTS);

        SocketConnection neighbour = new SocketConnection("c-3", Given.otherSession(1), Given.SOURCE, surroundings);
        for (int i = 0; i < 4; i++) {
            assertThat(neighbour.pace(ticker.nanos())).isZero();
        }
        assertThat(neighbour.pace(ticker.nanos())).isPositive();
        assertThat(observed.limited).containsExactly(Limit.SESSION_EVENTS, Limit.TENANT_EVENTS);
    }
}
