package io.tradeagent.system;

import static io.tradeagent.system.invariant.Invariant.NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH;
import static io.tradeagent.system.invariant.Invariant.SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED;

import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.InitAck;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schema.gateway.RequestReply;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.gateway.SessionEnded;
import io.tradeagent.schema.session.SessionStatus;
import io.tradeagent.system.WanderingEa.Receipt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The gateways' mailbox, read in the order in which it binds gateways: what follows is judged by what came before. */
final class RecordedMail {

    private final List<Recorded> mails;
    private final Set<String> authenticatedEpochs;
    private final Set<String> authenticated = new HashSet<>();
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<Receipt> permitted = new HashSet<>();
    private final Map<String, TreeMap<Long, UUID>> outbound = new HashMap<>();

    /** @param authenticatedEpochs {@code identity/epoch} of each session that became ready */
    RecordedMail(List<Recorded> mails, Set<String> authenticatedEpochs) {
        this.mails = mails;
        this.authenticatedEpochs = authenticatedEpochs;
    }

    /** @param receipts what reached terminals */
    void judge(Set<Receipt> receipts) {
        for (Recorded record : mails) {
            read(record.key(), (Mail) record.value());
        }
        outbound.forEach(RecordedMail::withoutGaps);
        for (Receipt receipt : receipts) {
            NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH.require(permitted.contains(receipt), receipt.toString());
        }
    }

    private void read(String identity, Mail mail) {
        String connection = Objects.requireNonNullElse(mail.getConnectionId(), "");
        switch (mail.getBody()) {
            case RequestReply reply -> {
                var session = reply.getSession();
                stand(reply.getRequestId(), session == null ? null : session.getStatus());
            }
            case SessionChanged changed -> stand(connection, changed.getStatus());
            case SessionEnded ended -> stand(connection, null);
            case InitAck acknowledgement -> acknowledged.add(connection);
            case Delivery delivery -> delivery(identity, connection, mail, delivery);
            default -> {}
        }
    }

    private void stand(String connection, @Nullable SessionStatus status) {
        if (status == SessionStatus.authenticated) {
            authenticated.add(connection);
        } else {
            authenticated.remove(connection);
        }
    }

    /** One that stands behind its session's end is for the gateway to drop; none may be meant for a session that never was ready. */
    private void delivery(String identity, String connection, Mail mail, Delivery delivery) {
        NOTHING_IS_DELIVERED_TO_AN_UNAUTHENTICATED_EPOCH.require(
                authenticatedEpochs.contains(identity + "/" + mail.getEpoch()), identity + " got " + delivery);
        if (authenticated.contains(connection) && acknowledged.contains(connection)) {
            permitted.add(new Receipt(identity, mail.getEpoch(), delivery.getSequence()));
        }
        UUID before = outbound.computeIfAbsent(identity, i -> new TreeMap<>())
                .putIfAbsent(delivery.getSequence(), delivery.getMessageId());
        SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                before == null || before.equals(delivery.getMessageId()),
                identity + "'s " + delivery.getSequence() + " was another message before");
    }

    private static void withoutGaps(String identity, TreeMap<Long, UUID> messages) {
        SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                messages.firstKey() == 1 && messages.lastKey() == messages.size(),
                identity + " was sent " + messages.keySet());
        SEQUENCES_ARE_GAP_FREE_AND_NEVER_REUSED.require(
                new HashSet<>(messages.values()).size() == messages.size(), identity + " was sent one message as two");
    }
}
