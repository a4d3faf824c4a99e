package io.tradeagent.session.stream;

import static io.tradeagent.session.stream.Terminals.*;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.StatusSummaryEvent;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.LogoutRequested;
import io.tradeagent.schema.session.SessionEvent;
import io.tradeagent.schema.session.SessionEventType;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schema.session.TerminationReason;
import io.tradeagent.schema.session.Verdict;
import io.tradeagent.schemas.topics.Topic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTopologyTest {

    @TempDir
    Path directory;

    Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver(directory, Parameters.USUAL);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    private void givenPending() {
        driver.send(request("a")).send(connect("a", 1, "c1"));
        driver.mail();
        driver.read(Topic.SESSION_STATE, SessionState.class);
    }

    private void givenReady() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, introduction())).send(approve(1));
        driver.mail();
        driver.read(Topic.SESSION_STATE, SessionState.class);
    }

    private static EventResult result(
            String eventId, EventStatus status, @Nullable Long sequence, @Nullable String code) {
        return new EventResult(eventId, status, sequence, code);
    }

    @Test
    void aRequestIsAnsweredWithTheSessionThatEveryoneElseSeesToo() {
        driver.send(request("a"));

        SessionState state =
                driver.read(Topic.SESSION_STATE, SessionState.class).getFirst();
        assertThat(state.getStatus()).isEqualTo(SessionStatus.pending);
        assertThat(state.getEpoch()).isEqualTo(1);
        assertThat(state.getNextSequence()).isEqualTo(1);
        assertThat(driver.mail()).containsExactly(new RequestReply("a", null, state, List.of()));
    }

    @Test
    void aPendingSessionsEventsAreAcceptedQueuedOrRefused() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, introduction()))
                .send(event("a", 1, "c1", 2, heartbeat()))
                .send(event("a", 1, "c1", 3, intent("i1")))
                .send(event("a", 1, "c1", 4, ack(1)));

        assertThat(driver.mail())
                .containsExactly(
                        new EventResults(List.of(result("c1-1", EventStatus.accepted, 1L, null))),
                        new EventResults(List.of(result("c1-3", EventStatus.queued, 2L, null))),
                        new EventResults(List.of(result("c1-4", EventStatus.refused, null, "session_pending"))));
        assertThat(driver.read(Topic.EA_ORDER_INTENTS, OrderIntentEvent.class)).isEmpty();
        assertThat(driver.read(Topic.EA_COMMAND_ACKS, CommandAckEvent.class)).isEmpty();
        assertThat(driver.read(Topic.EA_STATUS_HEARTBEATS, StatusHeartbeatEvent.class))
                .singleElement()
                .satisfies(e -> assertThat(e.getEnvelope().getSequence()).isNull());
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class))
                .last()
                .satisfies(e -> assertThat(e.getAction()).isEqualTo(AuditAction.prohibited_operation));
    }

    @Test
    void anApprovalTellsTheSocketThenTheOutboxsViewAndReleasesIntentsInOrder() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, introduction()))
                .send(event("a", 1, "c1", 2, intent("i1")))
                .send(event("a", 1, "c1", 3, intent("i2")));
        driver.mail();

        driver.send(approve(1));

        var until = driver.now.plus(Duration.ofHours(1));
        assertThat(driver.mail())
                .containsExactly(
                        new SessionChanged(SessionStatus.authenticated, true, until),
                        new InitAck(15_000L, "none", List.of(), driver.now));
        assertThat(driver.read(Topic.EA_ORDER_INTENTS, OrderIntentEvent.class))
                .extracting(
                        e -> e.getPayload().getIntentId(), e -> e.getEnvelope().getSequence())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("i1", 2L), org.assertj.core.groups.Tuple.tuple("i2", 3L));
        assertThat(driver.read(Topic.SESSION_STATE, SessionState.class)).last().satisfies(state -> {
            assertThat(state.getReady()).isTrue();
            assertThat(state.getOrderSubmission()).isTrue();
            assertThat(state.getApprovedUntil()).isEqualTo(until);
        });
        assertThat(driver.read(Topic.SESSION_EVENTS, SessionEvent.class))
                .extracting(SessionEvent::getType)
                .containsExactly(
                        SessionEventType.created,
                        SessionEventType.connected,
                        SessionEventType.approval_recorded,
                        SessionEventType.authenticated,
                        SessionEventType.ready,
                        SessionEventType.intents_released);
    }

    @Test
    void noMoreIdentitiesOfAnAccountWaitThanMay() {
        for (String hex : List.of("11", "22", "33")) {
            driver.send(beside(hex), request("r" + hex));
        }

        assertThat(driver.mail())
                .map(mail -> ((RequestReply) mail).getCode())
                .containsExactly(null, null, "rate_limited");
        driver.send(beside("22"), reject(1)).mail();
        driver.send(beside("33"), request("again"));
        assertThat(driver.mail()).map(mail -> ((RequestReply) mail).getCode()).containsOnlyNulls();
    }

    private static Identity beside(String hex) {
        return new Identity(IDENTITY.account(), new Fingerprint(hex.repeat(32)));
    }

    @Test
    void aBatchIsDecidedInOrderAndAnsweredAtOnce() {
        givenPending();

        driver.send(batch("a", 1, "r", introduction(), heartbeat(), intent("i1"), ack(1)));

        assertThat(driver.mail()).singleElement().isInstanceOfSatisfying(RequestReply.class, reply -> {
            assertThat(reply.getRequestId()).isEqualTo("r");
            assertThat(reply.getResults())
                    .containsExactly(
                            result("r-0", EventStatus.accepted, 1L, null),
                            result("r-1", EventStatus.accepted, null, null),
                            result("r-2", EventStatus.queued, 2L, null),
                            result("r-3", EventStatus.refused, null, "session_pending"));
        });
        assertThat(driver.read(Topic.EA_INIT_REQUESTS, InitRequestEvent.class)).hasSize(1);
    }

    @Test
    void aBatchThatRepeatsItselfCountsOnce() {
        givenPending();

        driver.send(batch("a", 1, "r", summary("s"))).mail();
        driver.send(batch("a", 1, "r", summary("s")));

        assertThat(driver.mail())
                .singleElement()
                .isInstanceOfSatisfying(
                        RequestReply.class,
                        reply -> assertThat(reply.getResults())
                                .containsExactly(result("r-0", EventStatus.duplicate, 1L, null)));
        assertThat(driver.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class))
                .hasSize(1);
    }

    @Test
    void aBatchOfARetiredSessionHasNoEffect() {
        givenReady();
        driver.send(request("b")).mail();

        driver.send(batch("a", 1, "late", summary("s")));

        assertThat(driver.mail()).singleElement().isInstanceOfSatisfying(RequestReply.class, reply -> {
            assertThat(reply.getCode()).isEqualTo("session_terminated");
            assertThat(reply.getResults()).isEmpty();
        });
        assertThat(driver.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class))
                .isEmpty();
    }

    @Test
    void aNewcomerEndsTheOldSessionInTheSameStep() {
        givenReady();

        driver.send(request("b"));

        List<Object> mail = driver.mail();
        assertThat(mail.getFirst()).isEqualTo(new SessionEnded(TerminationReason.session_superseded, 4001, null));
        assertThat(mail.getLast()).isInstanceOfSatisfying(RequestReply.class, reply -> {
            assertThat(reply.getSession().getPreviousSessionRetired()).isTrue();
            assertThat(reply.getSession().getStatus()).isEqualTo(SessionStatus.authenticated);
            assertThat(reply.getSession().getEpoch()).isEqualTo(2);
            assertThat(reply.getSession().getNextSequence()).isEqualTo(2);
        });
        driver.send(event("a", 1, "c1", 2, summary("late")));
        assertThat(driver.mail()).isEmpty();
        assertThat(driver.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class))
                .isEmpty();
    }

    @Test
    void aReconnectOfAReadySessionIsGrantedAndGetsItsInitAckAgain() {
        givenReady();

        driver.send(connect("a", 1, "c2"));

        assertThat(driver.mail())
                .extracting(m -> m.getClass().getSimpleName())
                .containsExactly("ConnectionReplaced", "RequestReply", "InitAck");
    }

    @Test
    void aRejectionEndsTheSessionAndDiscardsWhatWasHeld() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, intent("i1")));
        driver.mail();

        driver.send(reject(1));

        assertThat(driver.mail()).containsExactly(new SessionEnded(TerminationReason.rejected, 4002, null));
        assertThat(driver.read(Topic.AUDIT, AuditEntry.class))
                .extracting(AuditEntry::getAction)
                .endsWith(AuditAction.decision_applied, AuditAction.session_rejected, AuditAction.intents_discarded);
        driver.send(request("b")).send(approve(2));
        assertThat(driver.read(Topic.EA_ORDER_INTENTS, OrderIntentEvent.class)).isEmpty();
    }

    @Test
    void aLogoutIsAnsweredAndItsSocketClosed() {
        givenReady();

        driver.send(new LogoutRequested("l", sessionId("a"), 1L, gateway(0)));

        assertThat(driver.mail())
                .extracting(m -> m.getClass().getSimpleName())
                .containsExactly("SessionEnded", "RequestReply");
    }

    @Test
    void aTerminalsShutdownNoticeStandsAmongTheSummaries() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, new io.tradeagent.schema.ea.ShutdownNotice("chart closed")));

        assertThat(driver.read(Topic.EA_STATUS_SUMMARIES, StatusSummaryEvent.class))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.getPayload().getReason()).isEqualTo("shutdown");
                    assertThat(e.getPayload().getDetails()).containsEntry("reason", "chart closed");
                });
    }

    @Test
    void whatIsWrittenCarriesTheCloudEventAttributesAndTheTrace() {
        givenPending();
        driver.send(event("a", 1, "c1", 1, summary("s")));

        var headers =
                driver.raw(Topic.EA_STATUS_SUMMARIES.topicName()).getFirst().headers();
        assertThat(new String(headers.lastHeader("ce_type").value(), UTF_8)).isEqualTo("StatusSummaryEvent");
        assertThat(new String(headers.lastHeader("ce_source").value(), UTF_8)).isEqualTo("session-streams");
        assertThat(new String(headers.lastHeader("traceparent").value(), UTF_8)).startsWith("00-0af7651916cd43dd");
    }

    @Test
    void whatCannotBeACommandBecomesADeadLetterAndTheStreamGoesOn() {
        driver.sendBytes(IDENTITY.key(), "junk".getBytes(UTF_8))
                .send(new ApprovalDecided("d", 1L, Verdict.unknown, "alice", null, null))
                .send(new LogoutRequested("l", sessionId("a"), 1L, gateway(7)))
                .send(event("a", -1, "c1", 1, summary("s")))
                .send(request("a"));

        assertThat(driver.raw(Topic.EA_INBOUND.deadLetterName())).hasSize(4);
        assertThat(driver.counters.deadLettered).hasValue(4);
        assertThat(driver.mail()).hasSize(1);
    }

    @Test
    void aRecordUnderAnotherIdentitysKeyBecomesADeadLetter() {
        var bytes = io.tradeagent.schemas.serde.AvroSerde.of(
                        io.tradeagent.schema.session.Inbound.class, driver.registry)
                .serializer()
                .serialize(Topic.EA_INBOUND.topicName(), inbound(IDENTITY, request("a")));

        driver.sendBytes(identity(1).key(), bytes);

        assertThat(driver.mail()).isEmpty();
        var letter = driver.raw(Topic.EA_INBOUND.deadLetterName()).getFirst();
        assertThat(letter.value()).isEqualTo(bytes);
        assertThat(letter.headers().lastHeader("ta_dlq_error")).isNotNull();
    }
}
