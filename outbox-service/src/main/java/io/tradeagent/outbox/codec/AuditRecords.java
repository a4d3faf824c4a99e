package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.CommandId;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.outbox.Hindrance;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.Outcome;
import io.tradeagent.outbox.SentOrder;
import io.tradeagent.outbox.Verdict;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be accounted for, for ta.audit.v1: orders that were held back, given up, or whose fate nobody knows. */
final class AuditRecords {

    private static final String ACTOR = "outbox-service";

    private AuditRecords() {}

    /** The entry; null where there is nothing to account for. */
    static @Nullable AuditEntry record(Account account, OutboxEvent event) {
        return switch (event) {
            case OutboxEvent.OrderKept e -> suppressed(account, e);
            case OutboxEvent.UnsentSettled e ->
                settled(account, event, e.order().id(), e.verdict(), null);
            case OutboxEvent.SentSettled e ->
                settled(account, event, e.order().order().id(), e.verdict(), e.order());
            case OutboxEvent.OrderSent e -> null;
            case OutboxEvent.OrderReceived e -> null;
            case OutboxEvent.OrderDoubted e -> null;
            case OutboxEvent.OrderCleared e -> null;
            case OutboxEvent.OutcomeCorrected e -> null;
            case OutboxEvent.SessionChanged e -> null;
            case OutboxEvent.EpochSeen e -> null;
            case OutboxEvent.HoldChanged e ->
                HoldRecords.audit(account.tenant().value(), account.id(), e.hold(), e.at());
            case OutboxEvent.HoldOutdated e -> null;
            case OutboxEvent.HaltBegun e -> null;
            case OutboxEvent.HaltEnded e -> null;
            case OutboxEvent.ClearanceChanged e -> null;
            case OutboxEvent.SnapshotProgressed e -> null;
        };
    }

    private static @Nullable AuditEntry suppressed(Account account, OutboxEvent.OrderKept event) {
        Hindrance hindrance = event.order().hindrance();
        if (!hindrance.suppresses()) {
            return null;
        }
        Fingerprint closest = event.closest();
        return entry(
                        account,
                        event,
                        AuditAction.order_suppressed,
                        event.order().order().id())
                .setAuthKeyFingerprint(closest == null ? null : closest.hex())
                .setCode(hindrance.code())
                .setReason(reason(hindrance))
                .build();
    }

    private static @Nullable AuditEntry settled(
            Account account, OutboxEvent event, CommandId id, Verdict verdict, @Nullable SentOrder sent) {
        AuditAction action = action(verdict.outcome());
        if (action == null) {
            return null;
        }
        AuditEntry.Builder entry = entry(account, event, action, id).setCode(verdict.code());
        entry.setReason(
                action == AuditAction.order_unknown
                        ? "It cannot be told whether the terminal carried the order out."
                        : "The order was given up.");
        if (sent != null) {
            entry.setAuthKeyFingerprint(sent.slot().recipient().hex())
                    .setEpoch(sent.epoch().number());
            entry.getReferences().put("sequence", sent.slot().sequence().toString());
        }
        return entry.build();
    }

    private static @Nullable AuditAction action(Outcome outcome) {
        return switch (outcome) {
            case UNKNOWN -> AuditAction.order_unknown;
            case DEAD_LETTERED -> AuditAction.order_dead_lettered;
            case EXECUTED, REJECTED, EXPIRED, CANCELED -> null;
        };
    }

    private static AuditEntry.Builder entry(Account account, OutboxEvent event, AuditAction action, CommandId command) {
        Map<String, String> references = new HashMap<>();
        references.put("command_id", command.value());
        // An order is suppressed once and settled once, so its name and what happened to it name the entry.
        return AuditEntry.newBuilder()
                .setAuditId(
                        NameBasedId.of("audit", account.tenant().value(), account.id(), command.value(), action.name()))
                .setAt(event.at())
                .setActorKind(ActorKind.platform)
                .setActor(ACTOR)
                .setAction(action)
                .setTenantId(account.tenant().value())
                .setAccountId(account.id())
                .setReferences(references);
    }

    private static String reason(Hindrance hindrance) {
        return switch (hindrance) {
            case SESSION_PENDING -> "The session waits for approval; the order is kept.";
            case APPROVAL_EXPIRED -> "The session's approval has run out; the order is kept.";
            case SESSION_TERMINATED -> "The session is over; the order is kept for the identity's next one.";
            case SESSION_NOT_READY -> "The terminal has not introduced itself in this session; the order is kept.";
            case TERMINAL_BUSY -> "The terminal has to answer first; the order is kept.";
            case NO_SESSION, IDENTITY_UNKNOWN, NOT_CONNECTED, SESSION_CHANGING, ORDER_SUBMISSION_DISABLED ->
                "No session can receive the order yet; it is kept.";
        };
    }
}
