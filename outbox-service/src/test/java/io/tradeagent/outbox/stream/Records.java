package io.tradeagent.outbox.stream;

import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.CommandAckEvent;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Position;
import io.tradeagent.schema.ea.RecentCommand;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.ea.SnapshotReason;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.order.HoldLevel;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.order.OrderInstruction;
import io.tradeagent.schema.order.SnapshotDemand;
import io.tradeagent.schema.order.TradingHold;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionConnection;
import io.tradeagent.schema.session.SessionState;
import io.tradeagent.schema.session.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records of one account, as the other services and outsiders write them. */
public final class Records {

    public static final String TENANT = "default";
    public static final String ACCOUNT = "5012345";
    public static final String KEY = TENANT + "/" + ACCOUNT;
    public static final String FINGERPRINT = "a".repeat(64);
    public static final String IDENTITY = KEY + "/" + FINGERPRINT;
    public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    public static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    public static final String GATEWAY = "gateway-1";

    private Records() {}

    /** An order to open. */
    public static OrderInstruction open(String commandId) {
        return instruction(open(commandId, OrderAction.open), null);
    }

    public static OrderInstruction openUntil(String commandId, Instant expiry) {
        return instruction(open(commandId, OrderAction.open), expiry);
    }

    public static OrderInstruction hold(HoldLevel level, long version) {
        return instruction(new TradingHold("account", level, version, "test", "operator"), null);
    }

    /** A hold of all accounts of a tenant, or of everybody's. */
    public static OrderInstruction wideHold(String tenant, String scope, HoldLevel level, long version) {
        return OrderInstruction.newBuilder(
                        instruction(new TradingHold(scope, level, version, "test", "operator"), null))
                .setTenantId(tenant)
                .setAccountId("*")
                .build();
    }

    /** A demand for the terminal's snapshot. */
    public static OrderInstruction demand(String snapshotId) {
        return instruction(SnapshotDemand.newBuilder().setSnapshotId(snapshotId).build(), null);
    }

    public static OrderInstruction instruction(Object body, @Nullable Instant expiry) {
        return OrderInstruction.newBuilder()
                .setTenantId(TENANT)
                .setAccountId(ACCOUNT)
                .setIssuer("test")
                .setIssuedAt(START)
                .setExpiresAt(expiry)
                .setTraceparent(TRACE)
                .setInstruction(body)
                .build();
    }

    public static OrderCommand open(String commandId, OrderAction action) {
        return OrderCommand.newBuilder()
                .setCommandId(commandId)
                .setAction(action)
                .setSymbol("EURUSD")
                .setSide(Side.buy)
                .setOrderType(OrderType.market)
                .setVolume(new BigDecimal("0.1000000000"))
                .build();
    }

    public static SessionState pending(long epoch) {
        return session(epoch).setStatus(SessionStatus.pending).build();
    }

    public static SessionState terminated(long epoch) {
        return session(epoch)
                .setStatus(SessionStatus.terminated)
                .setConnection(null)
                .build();
    }

    /** Authenticated, ready, and connected through a numbered connection. */
    public static SessionState ready(long epoch, int connection, long after) {
        return session(epoch)
                .setStatus(SessionStatus.authenticated)
                .setAuthenticatedAt(START)
                .setReady(true)
                .setOrderSubmission(true)
                .setConnection(new SessionConnection("c" + connection, new GatewayAddress(0, GATEWAY), after))
                .build();
    }

    /** @param commandId null: the answer is to a message that is no command */
    public static CommandAckEvent ack(long epoch, long sequence, @Nullable String commandId, CommandOutcome outcome) {
        CommandAck payload = CommandAck.newBuilder()
                .setSequence(sequence)
                .setCommandId(commandId)
                .setOutcome(outcome)
                .setPositionId("9001")
                .build();
        return new CommandAckEvent(envelope(epoch), payload);
    }

    /** A demanded snapshot of an account with these positions, at a place in the identity's history. */
    public static SyncSnapshotEvent shown(long sequence, String... positions) {
        SyncSnapshotEvent event = snapshot(1, List.of());
        SyncSnapshot payload = SyncSnapshot.newBuilder(event.getPayload())
                .setReason(SnapshotReason.on_demand)
                .setPositions(Arrays.stream(positions).map(Records::position).toList())
                .build();
        return new SyncSnapshotEvent(at(event.getEnvelope(), sequence), payload);
    }

    /** The same envelope at a place in the identity's history. */
    static EventEnvelope at(EventEnvelope envelope, long sequence) {
        return EventEnvelope.newBuilder(envelope).setSequence(sequence).build();
    }

    private static Position position(String id) {
        return Position.newBuilder()
                .setPositionId(id)
                .setSymbol("EURUSD")
                .setSide(Side.sell)
                .setVolume(new BigDecimal("0.3000000000"))
                .setOpenPrice(new BigDecimal("1.1000000000"))
                .setProfit(new BigDecimal("0.0000000000"))
                .setMagic(0)
                .setComment("")
                .setOpenedAt(START)
                .build();
    }

    public static SyncSnapshotEvent snapshot(long epoch, @Nullable List<RecentCommand> recent) {
        BigDecimal zero = new BigDecimal("0.0000000000");
        SyncSnapshot payload = SyncSnapshot.newBuilder()
                .setReason(SnapshotReason.session_start)
                .setBalance(zero)
                .setEquity(zero)
                .setMargin(zero)
                .setMarginFree(zero)
                .setCurrency("EUR")
                .setRecentCommands(recent)
                .setAsOf(START)
                .build();
        return new SyncSnapshotEvent(envelope(epoch), payload);
    }

    private static EventEnvelope envelope(long epoch) {
        return EventEnvelope.newBuilder()
                .setTenantId(TENANT)
                .setAccountId(ACCOUNT)
                .setAuthKeyFingerprint(FINGERPRINT)
                .setSessionId(NameBasedId.of("session", Long.toString(epoch)))
                .setEpoch(epoch)
                .setSequence(1L)
                .setEventId("e1")
                .setOccurredAt(START)
                .setReceivedAt(START)
                .build();
    }

    private static SessionState.Builder session(long epoch) {
        return SessionState.newBuilder()
                .setTenantId(TENANT)
                .setAccountId(ACCOUNT)
                .setAuthKeyFingerprint(FINGERPRINT)
                .setSessionId(NameBasedId.of("session", Long.toString(epoch)))
                .setEpoch(epoch)
                .setNextSequence(1)
                .setCreatedAt(START)
                .setPlatform(Platform.MT5)
                .setChangedAt(START);
    }
}
