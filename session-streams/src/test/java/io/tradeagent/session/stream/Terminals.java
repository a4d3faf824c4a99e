package io.tradeagent.session.stream;

import io.tradeagent.kernel.Account;
import io.tradeagent.kernel.Fingerprint;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.NameBasedId;
import io.tradeagent.kernel.TenantId;
import io.tradeagent.schema.ea.AccountMode;
import io.tradeagent.schema.ea.Capabilities;
import io.tradeagent.schema.ea.CommandAck;
import io.tradeagent.schema.ea.CommandOutcome;
import io.tradeagent.schema.ea.InitRequest;
import io.tradeagent.schema.ea.OrderIntent;
import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Severity;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.ea.StatusHeartbeat;
import io.tradeagent.schema.ea.StatusSummary;
import io.tradeagent.schema.ea.TerminalState;
import io.tradeagent.schema.session.ApprovalDecided;
import io.tradeagent.schema.session.BatchedEvent;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.EventsReceived;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionRequested;
import io.tradeagent.schema.session.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What gateways and operators write to the inbound log, as records. */
final class Terminals {

    static final Identity IDENTITY =
            new Identity(new Account(TenantId.DEFAULT, "5012345"), new Fingerprint("ab".repeat(32)));
    static final Instant OCCURRED = Instant.parse("2026-03-02T07:59:59Z");

    private Terminals() {}

    static Identity identity(int number) {
        return new Identity(
                new Account(TenantId.DEFAULT, "account-" + number), new Fingerprint("%064x".formatted(number)));
    }

    static UUID sessionId(String name) {
        return NameBasedId.of("session", name);
    }

    static Inbound inbound(Identity identity, Object command) {
        return new Inbound(
                identity.account().tenant().value(),
                identity.account().id(),
                identity.fingerprint().hex(),
                command);
    }

    static GatewayAddress gateway(int partition) {
        return new GatewayAddress(partition, "gateway-1");
    }

    static SessionRequested request(String name) {
        return SessionRequested.newBuilder()
                .setRequestId(name)
                .setSessionId(sessionId(name))
                .setReplyTo(gateway(0))
                .setAuthMethod("account_session_key")
                .setPlatform(Platform.MT5)
                .setBodyDigest("digest")
                .build();
    }

    static ConnectionOpened connect(String session, long epoch, String connection) {
        return new ConnectionOpened(connection, sessionId(session), epoch, gateway(0), 0L);
    }

    static EventReceived event(String session, long epoch, String connection, long ordinal, Object payload) {
        return new EventReceived(
                sessionId(session),
                epoch,
                connection,
                gateway(0),
                ordinal,
                connection + "-" + ordinal,
                OCCURRED,
                OCCURRED,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                payload);
    }

    /** Events of one request. */
    static EventsReceived batch(String session, long epoch, String requestId, Object... payloads) {
        List<BatchedEvent> events = new ArrayList<>();
        for (Object payload : payloads) {
            events.add(new BatchedEvent(requestId + "-" + events.size(), OCCURRED, null, payload));
        }
        return new EventsReceived(requestId, sessionId(session), epoch, gateway(0), OCCURRED, events);
    }

    static ApprovalDecided approve(long sequence) {
        return new ApprovalDecided("decision-" + sequence, sequence, Verdict.approve, "alice", null, null);
    }

    static ApprovalDecided reject(long sequence) {
        return new ApprovalDecided("decision-" + sequence, sequence, Verdict.reject, "bob", "unknown key", null);
    }

    static InitRequest introduction() {
        return InitRequest.newBuilder()
                .setBroker("Broker Ltd")
                .setServer("Broker-Live")
                .setCurrency("EUR")
                .setLeverage(100)
                .setAccountMode(AccountMode.hedging)
                .setCapabilities(new Capabilities(true))
                .setSymbols(List.of())
                .setBrokerUtcOffsetSeconds(7200)
                .build();
    }

    static StatusHeartbeat heartbeat() {
        BigDecimal money = new BigDecimal("1000.0000000000");
        return new StatusHeartbeat(TerminalState.running, money, money, money, 0, 12, null);
    }

    static OrderIntent intent(String id) {
        return OrderIntent.newBuilder()
                .setIntentId(id)
                .setSymbol("EURUSD")
                .setSide(Side.buy)
                .setOrderType(OrderType.market)
                .setVolume(new BigDecimal("0.1000000000"))
                .setRationale("breakout")
                .build();
    }

    static StatusSummary summary(String reason) {
        return new StatusSummary(reason, Severity.info, Map.of());
    }

    static CommandAck ack(long sequence) {
        return new CommandAck(sequence, "command-" + sequence, CommandOutcome.executed, null, null, null);
    }
}
