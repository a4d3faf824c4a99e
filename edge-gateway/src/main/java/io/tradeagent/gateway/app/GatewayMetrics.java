package io.tradeagent.gateway.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.gateway.CloseReason;
import io.tradeagent.gateway.Connection;
import io.tradeagent.gateway.ConnectionObserver;
import io.tradeagent.gateway.ErrorCode;
import io.tradeagent.gateway.Limit;
import io.tradeagent.gateway.Outgoing;
import io.tradeagent.gateway.Refusal;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.gateway.http.RefusalCounter;
import io.tradeagent.kernel.Account;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** Counts what the gateway does and refuses, and writes down what an operator wants to find again. */
public final class GatewayMetrics implements ConnectionObserver, RefusalCounter {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayMetrics.class);
    private static final String PREFIX = "tradeagent.gateway.";
    /** Any other code comes from elsewhere and must not make a time series of its own. */
    private static final Set<Integer> KNOWN_CODES = Set.of(1006, 1008, 1009, 1012, 4001, 4002, 4003, 4004, 4005, 4008);

    private final MeterRegistry registry;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void withheld(Connection connection, Outgoing.Sequenced message) {
        registry.counter(PREFIX + "deliveries.withheld").increment();
        line("delivery_withheld", connection)
                .addKeyValue("tradeagent.sequence", message.sequence())
                .log(
                        "Message {} was not written to connection {} of {}: its session may not receive it now",
                        message.sequence(),
                        connection.id(),
                        connection.claims().identity().account());
    }

    @Override
    public void badFrame(ErrorCode code) {
        registry.counter(PREFIX + "frames.bad", "code", code.code()).increment();
    }

    @Override
    public void limited(Limit limit) {
        registry.counter(PREFIX + "limited", "limit", limit.text()).increment();
    }

    @Override
    public void closing(Connection connection, CloseReason reason) {
        String code = KNOWN_CODES.contains(reason.code()) ? Integer.toString(reason.code()) : "other";
        registry.counter(PREFIX + "connections.closed", "code", code).increment();
        line("connection_closed", connection)
                .addKeyValue("event.code", reason.text())
                .addKeyValue("tradeagent.close_code", reason.code())
                .log(
                        "Connection {} of session {} of {} is closed with {} {}",
                        connection.id(),
                        connection.claims().session(),
                        connection.claims().identity().account(),
                        reason.code(),
                        reason.text());
    }

    private static LoggingEventBuilder line(String action, Connection connection) {
        TokenClaims claims = connection.claims();
        Account account = claims.identity().account();
        return LOG.atInfo()
                .addKeyValue("event.action", action)
                .addKeyValue("source.address", connection.source().name())
                .addKeyValue("tradeagent.tenant", account.tenant().value())
                .addKeyValue("tradeagent.account", account.id())
                .addKeyValue(
                        "tradeagent.fingerprint",
                        claims.identity().fingerprint().hex())
                .addKeyValue("tradeagent.session_id", claims.session().toString())
                .addKeyValue("tradeagent.epoch", claims.epoch().number())
                .addKeyValue("tradeagent.connection_id", connection.id());
    }

    @Override
    public void undeliverable(String connectionId) {
        registry.counter(PREFIX + "mail.undeliverable").increment();
        LOG.debug("Mail for connection {} was dropped: it is not here, or of another epoch", connectionId);
    }

    @Override
    public void count(Refusal refusal) {
        count(refusal.code());
        refusal.limit().ifPresent(this::limited);
    }

    @Override
    public void count(ErrorCode code) {
        registry.counter(PREFIX + "refusals", "code", code.code()).increment();
    }

    /** Mail that cannot be read: written by a newer platform, or broken. */
    public void unreadable(RuntimeException failure) {
        registry.counter(PREFIX + "mail.unreadable").increment();
        LOG.error("Mail cannot be read and was skipped: {}", failure.toString());
    }

    /** A record of the mailbox that cannot be read was put among the dead letters, by this gateway for all of them. */
    public void deadLettered() {
        registry.counter(PREFIX + "mail.dead.letters").increment();
    }
}
