package io.tradeagent.copy.codec;

import io.tradeagent.schema.ea.AccountMode;
import io.tradeagent.schema.ea.Capabilities;
import io.tradeagent.schema.ea.Entry;
import io.tradeagent.schema.ea.EventEnvelope;
import io.tradeagent.schema.ea.ExecType;
import io.tradeagent.schema.ea.ExecutionReport;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.Position;
import io.tradeagent.schema.ea.Quote;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.SymbolContract;
import io.tradeagent.schema.ea.SyncSnapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events of a terminal, as their topics hold them; its clock is a year behind. */
final class Events {

    static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00.000123Z");
    static final Instant THEIR_TIME = Instant.parse("2025-03-02T10:00:00Z");

    private Events() {}

    static EventEnvelope.Builder envelope() {
        return EventEnvelope.newBuilder()
                .setTenantId("default")
                .setAccountId("50001")
                .setAuthKeyFingerprint("a".repeat(64))
                .setSessionId(new UUID(1, 2))
                .setEpoch(3)
                .setEventId("e-7")
                .setOccurredAt(THEIR_TIME)
                .setReceivedAt(RECEIVED);
    }

    static InitRequest.Builder init(SymbolContract... symbols) {
        return InitRequest.newBuilder()
                .setBroker("Broker")
                .setServer("Server")
                .setCurrency("EUR")
                .setLeverage(30)
                .setAccountMode(AccountMode.netting)
                .setCapabilities(new Capabilities(true))
                .setSymbols(List.of(symbols))
                .setBrokerUtcOffsetSeconds(7200);
    }

    static SymbolContract.Builder symbol(String name) {
        return SymbolContract.newBuilder()
                .setName(name)
                .setDigits(5)
                .setContractSize(decimal("100000"))
                .setTickSize(decimal("0.00001"))
                .setTickValue(decimal("0.91"))
                .setVolumeMin(decimal("0.01"))
                .setVolumeMax(decimal("100"))
                .setVolumeStep(decimal("0.01"))
                .setProfitCurrency("USD")
                .setBaseCurrency("EUR");
    }

    static StatusHeartbeat.Builder heartbeat() {
        return StatusHeartbeat.newBuilder()
                .setBalance(decimal("1000"))
                .setEquity(decimal("990.5"))
                .setMarginFree(decimal("900"))
                .setOpenPositions(1)
                .setPingMs(7);
    }

    static SyncSnapshot.Builder snapshot() {
        return SyncSnapshot.newBuilder()
                .setBalance(decimal("1000"))
                .setEquity(decimal("990.5"))
                .setMargin(decimal("90.5"))
                .setMarginFree(decimal("900"))
                .setCurrency("EUR")
                .setAsOf(THEIR_TIME);
    }

    static Position position() {
        return Position.newBuilder()
                .setPositionId("p-1")
                .setSymbol("EURUSD")
                .setSide(Side.sell)
                .setVolume(decimal("0.04"))
                .setOpenPrice(decimal("1.09871"))
                .setStopLoss(decimal("1.05"))
                .setTakeProfit(decimal("0"))
                .setProfit(decimal("-3.5"))
                .setMagic(77L)
                .setComment("hand")
                .setOpenedAt(THEIR_TIME)
                .setCommandId("c-1")
                .build();
    }

    static Quote quote() {
        return new Quote("EURUSD", decimal("1.1"), decimal("1.1001"), decimal("0.91"), THEIR_TIME);
    }

    static ExecutionReport.Builder report() {
        return ExecutionReport.newBuilder()
                .setExecId("d-1")
                .setExecType(ExecType.fill)
                .setSymbol("EURUSD")
                .setSide(Side.sell)
                .setEntry(Entry.out)
                .setOrderId("o-1")
                .setPositionId("p-1")
                .setLastQty(decimal("0.04"))
                .setLastPrice(decimal("1.09871"))
                .setCumQty(decimal("0.04"))
                .setLeavesQty(decimal("0"))
                .setExecutedAt(THEIR_TIME);
    }

    static BigDecimal decimal(String value) {
        return new BigDecimal(value).setScale(10);
    }
}
