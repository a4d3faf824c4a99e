package io.tradeagent.session;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Decision;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.session.SessionCommand.*;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One identity's story: commands go in, time is moved by hand, state and memory fold by themselves. */
final class Scenario {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Identity IDENTITY =
            new Identity(new Account(TenantId.DEFAULT, "5012345"), new Fingerprint("ab".repeat(32)));
    static final GatewayAddress GATEWAY = new GatewayAddress(2, "gateway-1");

    final List<SessionEvent> history = new ArrayList<>();
    final FoldedMemory memory = new FoldedMemory();
    private final SessionMachine machine;
    SessionState state = SessionState.unknown(IDENTITY);
    Instant now = START;
    private int made;

    Scenario() {
        this(new TestParameters());
    }

    Scenario(SessionParameters parameters) {
        this.machine = new SessionMachine(parameters);
    }

    static Scenario givenUnseen() {
        return new Scenario();
    }

    static Scenario givenPending() {
        Scenario s = givenUnseen();
        s.request();
        s.connect();
        return s;
    }

    static Scenario givenAuthenticated() {
        Scenario s = givenPending();
        s.approve(1);
        return s;
    }

    static Scenario givenReady() {
        Scenario s = givenPending();
        s.say(introduction());
        s.approve(1);
        return s;
    }

    static Scenario givenTerminated() {
        Scenario s = givenPending();
        s.logOut();
        return s;
    }

    static EventContent introduction() {
        return EventContent.introducing(new InitFacts(Set.of(Capability.ORDER_SUBMISSION), null));
    }

    Decision<Reply, SessionEvent> when(SessionCommand command) {
        now = state.timeOf(now);
        Decision<Reply, SessionEvent> decision = machine.decide(state, command, now, memory);
        for (SessionEvent event : decision.events()) {
            state = SessionMachine.evolve(state, event);
            memory.fold(event);
            history.add(event);
        }
        return decision;
    }

    Scenario pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    SessionRequested requestCommand(Environment environment, @Nullable String key, String digest) {
        String id = "request-" + ++made;
        return new SessionRequested(
                id,
                new SessionId(NameBasedId.of(id)),
                GATEWAY,
                new Client(Platform.MT5, "account_session_key", null),
                environment,
                digest,
                key);
    }

    Decision<Reply, SessionEvent> request() {
        return when(requestCommand(Environment.LIVE, null, "digest"));
    }

    SessionRef ref() {
        Session session = state.session();
        return session == null
                ? new SessionRef(new SessionId(NameBasedId.of("none")), state.epoch())
                : session.opening().ref();
    }

    /** The session that the present one retired. */
    @Nullable
    SessionRef predecessor() {
        Session session = state.session();
        Predecessor predecessor = session == null ? null : session.opening().predecessor();
        return predecessor == null ? null : predecessor.ref();
    }

    Decision<Reply, SessionEvent> connect() {
        return when(new ConnectionOpened(ref(), Connection.opened("connection-" + ++made, GATEWAY, 0)));
    }

    EventReceived saying(EventContent content) {
        Connection connection = state.connection();
        String id = connection == null ? "none" : connection.id();
        long ordinal = connection == null ? 1 : connection.lastOrdinal() + 1;
        return new EventReceived(ref(), new Origin.Stream(id, ordinal), new EventId("event-" + ++made), content);
    }

    Decision<Reply, SessionEvent> say(EventType type) {
        return say(EventContent.of(type));
    }

    Decision<Reply, SessionEvent> say(EventContent content) {
        return when(saying(content));
    }

    Decision<Reply, SessionEvent> approve(long sequence) {
        return when(new Approved(ruling(sequence), null));
    }

    Decision<Reply, SessionEvent> approveUntil(long sequence, Instant until) {
        return when(new Approved(ruling(sequence), until));
    }

    Decision<Reply, SessionEvent> reject(long sequence) {
        return when(new Rejected(ruling(sequence), "unknown key"));
    }

    Ruling ruling(long sequence) {
        return new Ruling("decision-" + ++made, sequence, "alice");
    }

    Decision<Reply, SessionEvent> logOut() {
        return when(new LogoutRequested("logout-" + ++made, ref(), GATEWAY));
    }

    DeadlineReached heartbeatDeadline() {
        Session session = state.session();
        Deadline deadline = session == null ? new Deadline(now) : session.heartbeat();
        return new DeadlineReached(DeadlineKind.HEARTBEAT, state.epoch(), deadline);
    }

    /** The timer of an approval that was to end now, whether it still does or not. */
    Decision<Reply, SessionEvent> approvalDeadline() {
        return when(new DeadlineReached(DeadlineKind.APPROVAL, state.epoch(), new Deadline(now)));
    }

    /** Heartbeat 15 s, silence 45 s, approvals for 30 days, three held intents. */
    record TestParameters(AutoApproval policy) implements SessionParameters {
        @Override
        public int pendingIdentities() {
            return 20;
        }

        TestParameters() {
            this(new AutoApproval.Never());
        }

        @Override
        public Duration heartbeatInterval() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration heartbeatTimeout() {
            return Duration.ofSeconds(45);
        }

        @Override
        public Duration approvalValidity() {
            return Duration.ofDays(30);
        }

        @Override
        public int heldIntents() {
            return 3;
        }

        @Override
        public AutoApproval autoApproval(TenantId tenant) {
            return policy;
        }
    }
}
