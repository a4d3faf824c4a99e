package io.tradeagent.system.simulation;

import io.tradeagent.gateway.Connection;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.gateway.ConnectionReplaced;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.EventResult;
import io.tradeagent.schema.gateway.EventResults;
import io.tradeagent.schema.gateway.EventStatus;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.system.invariant.Invariant;
import io.tradeagent.system.pure.PurePlatform;
import io.tradeagent.system.pure.Written;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold at every step, judged by what was written and by what went to terminals. A broken one names itself. */
final class Invariants {

    /** A connection as the mailbox has described it so far. */
    private record Standing(boolean authenticated, @Nullable Instant until, boolean over) {

        boolean mayReceive(Instant now) {
            return authenticated && !over && (until == null || now.isBefore(until));
        }
    }

    private final PurePlatform platform;
    private final Map<String, Long> epochs = new HashMap<>();
    private final Map<String, Long> lastInbound = new HashMap<>();
    private final Map<String, Long> sequenceOfEvent = new HashMap<>();
    private final Map<String, Long> lastOutbound = new HashMap<>();
    private final Map<String, String> commandOfSlot = new HashMap<>();
    private final Set<String> downstream = new HashSet<>();
    private final Map<String, Standing> sockets = new HashMap<>();
    private final Set<String> acknowledgedSockets = new HashSet<>();
    /** Noticed in the middle of a gateway's work, where nothing may be thrown. */
    private String forbidden = "";

    private int read;

    Invariants(PurePlatform platform) {
        this.platform = platform;
    }

    /** Reads what has been written since the last time. */
    void check() {
        Invariant.NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH.require(forbidden.isEmpty(), forbidden);
        List<Written> written = platform.written();
        while (read < written.size()) {
            check(written.get(read++));
        }
    }

    private void check(Written record) {
        switch (record.value()) {
            case SessionState view -> epoch(record.key(), view.getEpoch());
            case Mail mail -> mail(record.key(), mail);
            default -> {
                if (record.value().getSchema().getField("envelope") != null
                        && record.value().get(0) instanceof EventEnvelope envelope) {
                    analysts(record, envelope);
                }
            }
        }
    }

    private void epoch(String identity, long epoch) {
        long last = epochs.getOrDefault(identity, 0L);
        Invariant.AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                epoch == last || epoch == last + 1, identity + " went from epoch " + last + " to " + epoch);
        epochs.put(identity, epoch);
    }

    private void analysts(Written record, EventEnvelope envelope) {
        if (envelope.getSequence() == null) {
            return;
        }
        String identity = record.key();
        long epoch = epochs.getOrDefault(identity, 0L);
        // An intent that was queued in an earlier session goes on in a later one.
        boolean late = record.topic() == Topic.EA_ORDER_INTENTS && envelope.getEpoch() <= epoch;
        Invariant.AT_MOST_ONE_ACTIVE_EPOCH_AN_IDENTITY.require(
                late || envelope.getEpoch() == epoch,
                identity + " has an event of epoch " + envelope.getEpoch() + " in epoch " + epoch);
        String event = identity + "/" + envelope.getEventId();
        Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM.require(downstream.add(event), event + " came twice");
    }

    private void mail(String identity, Mail mail) {
        switch (mail.getBody()) {
            case EventResults results -> results.getResults().forEach(result -> result(identity, result));
            case RequestReply reply -> reply.getResults().forEach(result -> result(identity, result));
            case Delivery delivery -> delivery(identity, delivery);
            default -> {}
        }
    }

    private void result(String identity, EventResult result) {
        Long sequence = result.getSequence();
        if (sequence == null) {
            return;
        }
        String event = identity + "/" + result.getEventId();
        if (result.getStatus() == EventStatus.duplicate) {
            Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                    sequence.equals(sequenceOfEvent.get(event)),
                    event + " was " + sequenceOfEvent.get(event) + " and is " + sequence);
            return;
        }
        long expected = lastInbound.merge(identity, 1L, Long::sum);
        Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(sequence == expected, event + " got " + sequence);
        sequenceOfEvent.put(event, sequence);
        Invariant.EVERY_ACCEPTED_EVENT_IS_EXACTLY_ONCE_DOWNSTREAM.require(
                result.getStatus() == EventStatus.queued || downstream.contains(event),
                event + " was accepted and did not come");
    }

    private void delivery(String identity, Delivery delivery) {
        String slot = identity + "/" + delivery.getSequence();
        String command = String.valueOf(((org.apache.avro.specific.SpecificRecord) delivery.getPayload()).get(0));
        String former = commandOfSlot.putIfAbsent(slot, command);
        if (former == null) {
            long expected = lastOutbound.merge(identity, 1L, Long::sum);
            Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                    delivery.getSequence() == expected, slot + " is new, behind " + (expected - 1));
        }
        Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                former == null || former.equals(command), slot + " was " + former + " and is " + command);
    }

    /** A mail is about to reach its gateway: what follows in the mailbox is judged by it. */
    void delivered(Mail mail) {
        String socket = Objects.requireNonNullElse(mail.getConnectionId(), "");
        switch (mail.getBody()) {
            case RequestReply reply -> opened(reply);
            case SessionChanged changed -> {
                boolean authenticated = changed.getStatus() == SessionStatus.authenticated;
                sockets.put(socket, new Standing(authenticated, changed.getApprovedUntil(), false));
            }
            case SessionEnded ended -> sockets.put(socket, new Standing(false, null, true));
            case ConnectionReplaced replaced -> sockets.put(socket, new Standing(false, null, true));
            default -> {}
        }
    }

    private void opened(RequestReply reply) {
        SessionState view = reply.getSession();
        if (view != null && reply.getCode() == null) {
            boolean authenticated = view.getStatus() == SessionStatus.authenticated;
            sockets.put(reply.getRequestId(), new Standing(authenticated, view.getApprovedUntil(), false));
        }
    }

    /** A message leaves for a terminal. */
    void sent(Connection socket, String frame) {
        if (frame.startsWith("{\"type\":\"InitAck\"")) {
            acknowledgedSockets.add(socket.id());
        }
        if (frame.startsWith("{\"type\":\"OrderC")) {
            Standing standing = Objects.requireNonNullElse(sockets.get(socket.id()), new Standing(false, null, true));
            if (!standing.mayReceive(platform.clock().instant()) || !acknowledgedSockets.contains(socket.id())) {
                forbidden = frame + " to " + socket.claims();
            }
        }
    }
}
