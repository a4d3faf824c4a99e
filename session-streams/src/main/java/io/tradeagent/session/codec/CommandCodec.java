package io.tradeagent.session.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Deadline;
import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.EventId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.BatchedEvent;
import io.tradeagent.schema.session.ConnectionClosed;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.DeadlineKind;
import io.tradeagent.schema.session.DeadlineReached;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.EventsReceived;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.LogoutRequested;
import io.tradeagent.schema.session.SessionQueried;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.session.Client;
import io.tradeagent.session.Connection;
import io.tradeagent.session.Environment;
import io.tradeagent.session.Origin;
import io.tradeagent.session.Ruling;
import io.tradeagent.session.SessionCommand;
import io.tradeagent.session.SessionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Inbound records as commands. A record that makes no sense is refused here, before it can stop the machine. */
public final class CommandCodec {

    private final int mailboxPartitions;

    /**
     * A codec.
     *
     * @param mailboxPartitions how many there are: an answer to any other could never be written
     */
    public CommandCodec(int mailboxPartitions) {
        this.mailboxPartitions = mailboxPartitions;
    }

    /**
     * What a record asks for.
     *
     * @throws IllegalArgumentException if it cannot be a command
     */
    public Arrival read(Inbound inbound) {
        Account account = new Account(new TenantId(inbound.getTenantId()), inbound.getAccountId());
        Identity identity = new Identity(account, new Fingerprint(inbound.getAuthKeyFingerprint()));
        return inbound.getCommand() instanceof EventsReceived batch
                ? batch(identity, inbound, batch)
                : new Arrival.Single(new Received(identity, command(inbound.getCommand()), inbound));
    }

    private Arrival batch(Identity identity, Inbound inbound, EventsReceived batch) {
        List<Received> events = new ArrayList<>(batch.getEvents().size());
        for (BatchedEvent event : batch.getEvents()) {
            Origin origin = new Origin.Batch(batch.getRequestId(), events.size());
            EventReceived alone = alone(batch, event);
            events.add(new Received(identity, event(alone, origin), alone(inbound, alone)));
        }
        return new Arrival.Batch(identity, inbound, batch.getRequestId(), address(batch.getReplyTo()), events);
    }

    private static EventReceived alone(EventsReceived batch, BatchedEvent event) {
        return new EventReceived(
                batch.getSessionId(),
                batch.getEpoch(),
                batch.getRequestId(),
                batch.getReplyTo(),
                Origin.NO_ORDINAL,
                event.getEventId(),
                event.getOccurredAt(),
                batch.getReceivedAt(),
                event.getTraceparent(),
                event.getPayload());
    }

    private static Inbound alone(Inbound inbound, EventReceived event) {
        return new Inbound(inbound.getTenantId(), inbound.getAccountId(), inbound.getAuthKeyFingerprint(), event);
    }

    private SessionCommand command(Object command) {
        return switch (command) {
            case EventReceived c -> event(c, new Origin.Stream(c.getConnectionId(), c.getOrdinal()));
            case SessionRequested c -> request(c);
            case SessionQueried c ->
                new SessionCommand.SessionQueried(
                        c.getRequestId(), ref(c.getSessionId(), c.getEpoch()), address(c.getReplyTo()));
            case LogoutRequested c ->
                new SessionCommand.LogoutRequested(
                        c.getRequestId(), ref(c.getSessionId(), c.getEpoch()), address(c.getReplyTo()));
            case ConnectionOpened c ->
                new SessionCommand.ConnectionOpened(
                        ref(c.getSessionId(), c.getEpoch()),
                        Connection.opened(c.getConnectionId(), address(c.getAddress()), c.getAfter()));
            case ConnectionClosed c ->
                new SessionCommand.ConnectionClosed(
                        ref(c.getSessionId(), c.getEpoch()), c.getConnectionId(), c.getCode());
            case ApprovalDecided c -> decision(c);
            case DeadlineReached c ->
                new SessionCommand.DeadlineReached(
                        kind(c.getKind()), new Epoch(c.getEpoch()), new Deadline(c.getDeadline()));
            default ->
                throw new IllegalArgumentException(
                        "unknown command " + command.getClass().getSimpleName());
        };
    }

    private SessionCommand request(SessionRequested c) {
        return new SessionCommand.SessionRequested(
                c.getRequestId(),
                new SessionId(c.getSessionId()),
                address(c.getReplyTo()),
                new Client(Enums.platform(c.getPlatform()), c.getAuthMethod(), c.getSource()),
                c.getSandbox() ? Environment.SANDBOX : Environment.LIVE,
                c.getBodyDigest(),
                c.getIdempotencyKey());
    }

    private SessionCommand event(EventReceived c, Origin origin) {
        // Checked although the machine answers to the connection: the two are the same gateway's.
        address(c.getReplyTo());
        return new SessionCommand.EventReceived(
                ref(c.getSessionId(), c.getEpoch()),
                origin,
                new EventId(c.getEventId()),
                Payloads.content(c.getPayload()));
    }

    private static SessionCommand decision(ApprovalDecided c) {
        Ruling ruling = new Ruling(c.getDecisionId(), c.getDecisionSequence(), c.getDecidedBy());
        return switch (c.getVerdict()) {
            case approve -> new SessionCommand.Approved(ruling, c.getExpiresAt());
            case reject -> new SessionCommand.Rejected(ruling, c.getReason());
            case unknown -> throw new IllegalArgumentException("unknown verdict");
        };
    }

    private static io.tradeagent.session.DeadlineKind kind(DeadlineKind kind) {
        return switch (kind) {
            case heartbeat -> io.tradeagent.session.DeadlineKind.HEARTBEAT;
            case approval -> io.tradeagent.session.DeadlineKind.APPROVAL;
            case unknown -> throw new IllegalArgumentException("unknown kind of deadline");
        };
    }

    private static SessionRef ref(UUID id, long epoch) {
        return new SessionRef(new SessionId(id), new Epoch(epoch));
    }

    private io.tradeagent.session.GatewayAddress address(GatewayAddress address) {
        if (address.getPartition() < 0 || address.getPartition() >= mailboxPartitions) {
            throw new IllegalArgumentException("no mailbox partition " + address.getPartition());
        }
        return new io.tradeagent.session.GatewayAddress(address.getPartition(), address.getInstanceId());
    }
}
