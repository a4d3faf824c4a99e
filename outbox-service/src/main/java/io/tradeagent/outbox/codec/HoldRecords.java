package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.outbox.Clearance;
import io.tradeagent.outbox.Clearance.Left;
import io.tradeagent.outbox.HaltReport;
import io.tradeagent.outbox.Hindrance;
import io.tradeagent.outbox.Hold;
import io.tradeagent.outbox.OutboxEvent;
import io.tradeagent.outbox.codec.Received.Everywhere;
import io.tradeagent.schema.audit.ActorKind;
import io.tradeagent.schema.audit.AuditAction;
import io.tradeagent.schema.audit.AuditEntry;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.HoldMark;
import io.tradeagent.schema.order.HoldProgress;
import io.tradeagent.schema.order.OrderDelivery;
import io.tradeagent.schema.order.OrderDelivery.Builder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What watchers and auditors are told of holds. A hold's deliveries stand under an id that is a pure function of the hold. */
final class HoldRecords {

    private static final String STALE = "stale_hold";
    /** Instead of an account, where an entry concerns all. */
    private static final String NOBODY = "-";

    private HoldRecords() {}

    /** The outbox has it: lifted, it is over; else each terminal's progress follows. */
    static OrderDelivery changed(Builder record, Account account, OutboxEvent.HoldChanged event) {
        return at(record, account.tenant().value(), account.id(), event.hold()).build();
    }

    static OrderDelivery outdated(Builder record, Account account, OutboxEvent.HoldOutdated event) {
        return refused(at(record, account.tenant().value(), account.id(), event.hold()), event.standing());
    }

    static OrderDelivery progress(Builder record, Account account, OutboxEvent.ClearanceChanged event) {
        HaltReport report = event.report();
        Hindrance hindrance = report.hindrance();
        Clearance clearance = event.clearance();
        return at(record, account.tenant().value(), account.id(), report.cause())
                .setAuthKeyFingerprint(clearance.recipient().hex())
                .setState(state(clearance, hindrance))
                .setCode(hindrance == null ? null : hindrance.code())
                .setAttempt(clearance.round().number())
                .setHold(progress(clearance, report))
                .build();
    }

    /**
     * What became of a hold of all accounts of a partition.
     *
     * @param standing the hold that stands in its place and is newer; null: none
     */
    static OrderDelivery everywhere(Everywhere everywhere, @Nullable Hold standing, Instant now) {
        Builder record =
                at(OrderDelivery.newBuilder().setAt(now), everywhere.tenantName(), Everywhere.ALL, everywhere.hold());
        return standing == null ? record.build() : refused(record, standing);
    }

    static AuditEntry audit(String tenant, String account, Hold hold, Instant now) {
        boolean resumes = hold.level() == Hold.Level.NONE;
        return AuditEntry.newBuilder()
                .setAuditId(NameBasedId.of("audit-hold", tenant, account, hold.scope(), Long.toString(hold.version())))
                .setAt(now)
                .setActorKind(ActorKind.operator)
                .setActor(hold.origin().by())
                .setAction(resumes ? AuditAction.trading_resumed : AuditAction.trading_halted)
                .setTenantId(tenant.equals(Everywhere.ALL) ? NOBODY : tenant)
                .setAccountId(account.equals(Everywhere.ALL) ? NOBODY : account)
                .setReason(hold.origin().reason())
                .setReferences(Map.of(
                        "scope", hold.scope(),
                        "level", level(hold.level()).name(),
                        "version", Long.toString(hold.version())))
                .build();
    }

    private static Builder at(Builder record, String tenant, String account, Hold hold) {
        boolean lifted = hold.level() == Hold.Level.NONE;
        return record.setTenantId(tenant)
                .setAccountId(account)
                .setCommandId(NameBasedId.of("hold", tenant, account, hold.scope(), Long.toString(hold.version()))
                        .toString())
                .setState(lifted ? DeliveryState.executed : DeliveryState.received)
                .setHold(HoldProgress.newBuilder()
                        .setLevel(level(hold.level()))
                        .setHolds(List.of(mark(hold)))
                        .build());
    }

    private static OrderDelivery refused(Builder record, Hold standing) {
        return record.setState(DeliveryState.rejected)
                .setCode(STALE)
                .setHold(HoldProgress.newBuilder()
                        .setLevel(level(standing.level()))
                        .setHolds(List.of(mark(standing)))
                        .build())
                .build();
    }

    private static DeliveryState state(Clearance clearance, @Nullable Hindrance hindrance) {
        if (clearance.confirmedAt() != null) {
            return DeliveryState.executed;
        }
        if (hindrance == null) {
            return DeliveryState.received;
        }
        return hindrance.suppresses() ? DeliveryState.suppressed : DeliveryState.waiting;
    }

    private static HoldProgress progress(Clearance clearance, HaltReport report) {
        Clearance.Tally tally = clearance.tally();
        Left left = tally.left();
        return HoldProgress.newBuilder()
                .setLevel(level(report.level()))
                .setHolds(report.standing().stream().map(HoldRecords::mark).toList())
                .setOpensCanceled(report.opensCanceled())
                .setOrdersCanceled(tally.ordersCanceled())
                .setOrdersLeft(left == null ? null : left.orders())
                .setPositionsClosed(tally.positionsClosed())
                .setPositionsLeft(left == null ? null : left.positions())
                .setConfirmedAt(clearance.confirmedAt())
                .build();
    }

    private static HoldMark mark(Hold hold) {
        return new HoldMark(hold.scope(), level(hold.level()), hold.version());
    }

    private static HoldLevel level(Hold.Level level) {
        return switch (level) {
            case NONE -> HoldLevel.none;
            case STOP_OPENS -> HoldLevel.stop_opens;
            case CANCEL_PENDING -> HoldLevel.cancel_pending;
            case FLATTEN -> HoldLevel.flatten;
        };
    }
}
