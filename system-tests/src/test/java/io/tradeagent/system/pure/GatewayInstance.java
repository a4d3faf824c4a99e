package io.tradeagent.system.pure;

import io.tradeagent.gateway.AccountSessionKey;
import io.tradeagent.gateway.Admission;
import io.tradeagent.gateway.Attachments;
import io.tradeagent.gateway.Attempt;
import io.tradeagent.gateway.Authentication;
import io.tradeagent.gateway.AuthenticationFault;
import io.tradeagent.gateway.AuthenticationMethod;
import io.tradeagent.gateway.AuthenticationObserver;
import io.tradeagent.gateway.BatchIntake;
import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.Connection;
import io.tradeagent.gateway.ConnectionObserver;
import io.tradeagent.gateway.Connections;
import io.tradeagent.gateway.EnabledMethods;
import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.EventIntake;
import io.tradeagent.gateway.EventQuota;
import io.tradeagent.gateway.Fingerprints;
import io.tradeagent.gateway.InboundLog;
import io.tradeagent.gateway.Limit;
import io.tradeagent.gateway.Lockout;
import io.tradeagent.gateway.MailRoom;
import io.tradeagent.gateway.Outgoing;
import io.tradeagent.gateway.PendingReplies;
import io.tradeagent.gateway.Polling;
import io.tradeagent.gateway.Rate;
import io.tradeagent.gateway.SecretKey;
import io.tradeagent.gateway.SessionMachine;
import io.tradeagent.gateway.SessionTokens;
import io.tradeagent.gateway.Sessions;
import io.tradeagent.gateway.SourceFailures;
import io.tradeagent.gateway.Surroundings;
import io.tradeagent.gateway.TenantQuota;
import io.tradeagent.gateway.WaitingPolls;
import io.tradeagent.gateway.codec.EventBatch;
import io.tradeagent.gateway.codec.EventReader;
import io.tradeagent.gateway.codec.Frames;
import io.tradeagent.gateway.codec.MailReader;
import io.tradeagent.gateway.codec.SessionRequestReader;
import io.tradeagent.kernel.Account;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.protocol.EaProtocol;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gateway's core, wired as its configuration does, but for what carries bytes: Jetty and Kafka. */
public final class GatewayInstance {

    private static final EaProtocol PROTOCOL = new EaProtocol();
    private static final EventReader READER = new EventReader(PROTOCOL);
    private static final SecretKey PEPPER = SecretKey.ofText("pepper of the platform without sockets");
    private static final SecretKey TOKEN_KEY = SecretKey.ofText("token key of the platform without sockets");
    /** Whoever asks has its answer by the time the log has taken the question, or never. */
    private static final Duration REQUEST_TIMEOUT = Duration.ZERO;

    private final String id;
    private final MailRoom mailRoom;
    private final Sessions sessions;
    private final Attachments attachments;
    private final EventIntake events;
    private final BatchIntake batches;
    private final Polling polling;

    GatewayInstance(String id, InboundLog log, VirtualClock clock) {
        PureParameters rules = new PureParameters();
        Rate plenty = new Rate(100_000, 100_000);
        TenantQuota tenants = new TenantQuota(plenty, plenty, clock);
        EventQuota quota = new EventQuota(rules.events(), tenants, clock);
        Surroundings shared =
                new Surroundings(rules, clock, clock, quota, new WaitingPolls(100_000, 100_000), new Unobserved());
        PendingReplies replies = new PendingReplies(1_000);
        Connections connections = new Connections();
        Admission admission = new Admission(plenty, 100_000, clock);
        SessionMachine machine = new SessionMachine(log, replies, REQUEST_TIMEOUT);
        this.id = id;
        this.mailRoom = new MailRoom(replies, connections, shared.observer());
        this.sessions =
                new Sessions(authentication(clock), machine, new SessionTokens(TOKEN_KEY), admission, tenants, quota);
        this.attachments = new Attachments(machine, connections, admission, shared);
        this.events = new EventIntake(READER, new Frames(), log, shared);
        this.batches = new BatchIntake(machine, shared);
        this.polling = new Polling(connections, attachments, sessions, new Frames());
    }

    private static Authentication authentication(VirtualClock clock) {
        AuthenticationMethod method = new AccountSessionKey(new Fingerprints(PEPPER));
        EnabledMethods methods = new EnabledMethods(List.of(method), Map.of(), Set.of(method.name()));
        SourceFailures sources = new SourceFailures(new Rate(100_000, 100_000), clock);
        return new Authentication(methods, new Lockout(new PureParameters(), clock), sources, new Unobserved());
    }

    /** Names one run of one gateway. */
    public String id() {
        return id;
    }

    /** Takes a record of the mailbox; one for another gateway is ignored. */
    void deliver(Mail mail) {
        if (mail.getInstanceId().equals(id)) {
            mailRoom.deliver(MailReader.read(mail));
        }
    }

    /** Requests for sessions. */
    public Sessions sessions() {
        return sessions;
    }

    /** Sockets and their sessions. */
    public Attachments attachments() {
        return attachments;
    }

    /** Frames of sockets. */
    public EventIntake events() {
        return events;
    }

    /** Events over REST. */
    public BatchIntake batches() {
        return batches;
    }

    /** The outbox over REST. */
    public Polling polling() {
        return polling;
    }

    /** The fingerprint of a key. */
    public static String fingerprint(Account account, String key) {
        return new Fingerprints(PEPPER)
                .identity("account_session_key", account, key)
                .fingerprint()
                .hex();
    }

    /** Reads requests for sessions. */
    public static SessionRequestReader requests() {
        return new SessionRequestReader(PROTOCOL);
    }

    /** Reads requests that bring events. */
    public static EventBatch batchForm() {
        return new EventBatch(READER);
    }

    private static final class Unobserved implements ConnectionObserver, AuthenticationObserver {
        @Override
        public void refused(Attempt attempt, AuthenticationFault fault) {}

        @Override
        public void lockedOut(Attempt attempt, Limit limit) {}

        @Override
        public void unavailable(Attempt attempt) {}

        @Override
        public void withheld(Connection connection, Outgoing.Sequenced message) {}

        @Override
        public void badFrame(ErrorCode code) {}

        @Override
        public void limited(Limit limit) {}

        @Override
        public void closing(Connection connection, CloseReason reason) {}

        @Override
        public void undeliverable(String connectionId) {}
    }
}
