package io.tradeagent.copy.stream;

import io.tradeagent.schema.ea.AccountMode;
import io.tradeagent.schema.ea.Capabilities;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.ExecutionReportEvent;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.InitRequestEvent;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.OrderIntentEvent;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Position;
import io.tradeagent.schema.ea.Quote;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.ea.SnapshotReason;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusHeartbeatEvent;
import io.tradeagent.schema.ea.SymbolContract;
import io.tradeagent.schema.ea.SyncSnapshot;
import io.tradeagent.schema.ea.SyncSnapshotEvent;
import io.tradeagent.schema.ea.TerminalState;
import io.tradeagent.schema.order.DeliveryState;
import io.tradeagent.schema.order.OrderDelivery;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records as session-streams and the outbox write them. */
final class Told {

    private static final String FINGERPRINT = "ab".repeat(32);
    private static final UUID SESSION = UUID.nameUUIDFromBytes(new byte[] {1});

    private Told() {}

    static String key(EventEnvelope envelope) {
        return String.join("/", envelope.getTenantId(), envelope.getAccountId(), envelope.getAuthKeyFingerprint());
    }

    /** A hedging account in dollars with EURUSD. */
    static InitRequestEvent introduction(String account) {
        return new InitRequestEvent(
                envelope(account, "init-" + account),
                InitRequest.newBuilder()
                        .setBroker("Broker")
                        .setServer("Broker-Live")
                        .setCurrency("USD")
                        .setLeverage(100)
                        .setAccountMode(AccountMode.hedging)
                        .setCapabilities(new Capabilities(true))
                        .setSymbols(List.of(euro()))
                        .setBrokerUtcOffsetSeconds(7200)
                        .build());
    }

    private static SymbolContract euro() {
        return SymbolContract.newBuilder()
                .setName("EURUSD")
                .setDigits(5)
                .setContractSize(decimal("100000"))
                .setTickSize(decimal("0.00001"))
                .setTickValue(decimal("1"))
                .setVolumeMin(decimal("0.01"))
                .setVolumeMax(decimal("100"))
                .setVolumeStep(decimal("0.01"))
                .setProfitCurrency("USD")
                .setBaseCurrency("EUR")
                .build();
    }

    static StatusHeartbeatEvent beat(String account, String equity) {
        return new StatusHeartbeatEvent(
                envelope(account, "beat-" + account + "-" + equity),
                StatusHeartbeat.newBuilder()
                        .setState(TerminalState.running)
                        .setBalance(decimal(equity))
                        .setEquity(decimal(equity))
                        .setMarginFree(decimal(equity))
                        .setOpenPositions(0)
                        .setPingMs(1)
                        .setQuotes(List.of(new Quote(
                                "EURUSD", decimal("1.10000"), decimal("1.10010"), decimal("1"), Driver.START)))
                        .build());
    }

    static ExecutionReportEvent deal(String account, String id, Entry entry, String position, String lots) {
        return deal(account, id, entry, position, lots, null);
    }

    static ExecutionReportEvent deal(
            String account, String id, Entry entry, String position, String lots, @Nullable String command) {
        return new ExecutionReportEvent(
                envelope(account, "e-" + id),
                ExecutionReport.newBuilder()
                        .setExecId(id)
                        .setExecType(ExecType.fill)
                        .setSymbol("EURUSD")
                        .setSide(entry == Entry.in ? Side.buy : Side.sell)
                        .setEntry(entry)
                        .setOrderId("o-" + id)
                        .setPositionId(position)
                        .setLastQty(decimal(lots))
                        .setLastPrice(decimal("1.10010"))
                        .setCumQty(decimal(lots))
                        .setLeavesQty(decimal("0"))
                        .setCommandId(command)
                        .setExecutedAt(Driver.START)
                        .build());
    }

    static OrderIntentEvent intent(String account, String id, Side side, OrderType type, String lots) {
        return new OrderIntentEvent(
                envelope(account, "i-" + id),
                OrderIntent.newBuilder()
                        .setIntentId(id)
                        .setSymbol("EURUSD")
                        .setSide(side)
                        .setOrderType(type)
                        .setVolume(decimal(lots))
                        .setRationale("breakout")
                        .build());
    }

    /** Something happened to a buy limit of one lot. */
    static ExecutionReportEvent order(
            String account, String id, ExecType type, String order, String price, @Nullable String command) {
        return new ExecutionReportEvent(
                envelope(account, "e-" + id),
                ExecutionReport.newBuilder()
                        .setExecId(id)
                        .setExecType(type)
                        .setSymbol("EURUSD")
                        .setSide(Side.buy)
                        .setEntry(Entry.in)
                        .setOrderId(order)
                        .setOrderType(OrderType.limit)
                        .setOrderQty(decimal("1.00"))
                        .setPrice(decimal(price))
                        .setLastQty(decimal("0"))
                        .setLastPrice(decimal("0"))
                        .setCumQty(decimal("0"))
                        .setLeavesQty(decimal("1.00"))
                        .setCommandId(command)
                        .setExecutedAt(Driver.START)
                        .build());
    }

    /** The deal of an order that was told of before. */
    static ExecutionReportEvent filled(
            String account, String id, String order, String position, String lots, @Nullable String command) {
        ExecutionReportEvent deal = deal(account, id, Entry.in, position, lots, command);
        deal.getPayload().put("order_id", order);
        return deal;
    }

    /** A snapshot in one part, so long after the start. */
    static SyncSnapshotEvent snapshot(String account, Duration after, Position... positions) {
        return snapshot(account, after, holding(positions));
    }

    static SyncSnapshotEvent snapshot(String account, Duration after, SyncSnapshot.Builder holding) {
        Instant at = Driver.START.plus(after);
        EventEnvelope envelope = EventEnvelope.newBuilder(
                        envelope(account, "snap-" + account + "-" + after + holding.getPart()))
                .setReceivedAt(at)
                .build();
        return new SyncSnapshotEvent(envelope, holding.setAsOf(at).build());
    }

    static SyncSnapshot.Builder holding(Position... positions) {
        return SyncSnapshot.newBuilder()
                .setReason(SnapshotReason.periodic)
                .setBalance(decimal("10000"))
                .setEquity(decimal("10000"))
                .setMargin(decimal("0"))
                .setMarginFree(decimal("10000"))
                .setCurrency("USD")
                .setPositions(List.of(positions));
    }

    static Position position(String id, String lots) {
        return Position.newBuilder()
                .setPositionId(id)
                .setSymbol("EURUSD")
                .setSide(Side.buy)
                .setVolume(decimal(lots))
                .setOpenPrice(decimal("1.10010"))
                .setProfit(decimal("0"))
                .setMagic(0)
                .setComment("")
                .setOpenedAt(Driver.START)
                .build();
    }

    static OrderDelivery delivery(String account, String command, DeliveryState state) {
        return OrderDelivery.newBuilder()
                .setTenantId("default")
                .setAccountId(account)
                .setCommandId(command)
                .setState(state)
                .setAt(Driver.START)
                .build();
    }

    private static EventEnvelope envelope(String account, String event) {
        return EventEnvelope.newBuilder()
                .setTenantId("default")
                .setAccountId(account)
                .setAuthKeyFingerprint(FINGERPRINT)
                .setSessionId(SESSION)
                .setEpoch(1)
                .setSequence(1L)
                .setEventId(event)
                .setOccurredAt(Driver.START)
                .setReceivedAt(Driver.START)
                .build();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text).setScale(10);
    }
}
