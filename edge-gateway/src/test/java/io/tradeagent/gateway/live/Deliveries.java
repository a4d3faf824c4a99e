package io.tradeagent.gateway.live;

import io.tradeagent.schema.ea.OrderType;
import io.tradeagent.schema.ea.Side;
import io.tradeagent.schema.gateway.Delivery;
import io.tradeagent.schema.gateway.ErrorNotice;
import io.tradeagent.schema.gateway.SessionChanged;
import io.tradeagent.schema.order.OrderAction;
import io.tradeagent.schema.order.OrderCommand;
import io.tradeagent.schema.session.SessionStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the platform says to connections. */
final class Deliveries {

    static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
    static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    static final ErrorNotice MARK = new ErrorNotice("mark", "the end of what was said", null);

    private Deliveries() {}

    static SessionChanged approved() {
        return new SessionChanged(SessionStatus.authenticated, true, LATER);
    }

    static Delivery delivery(long sequence, SpecificRecord payload) {
        return delivery(sequence, payload, LATER, null);
    }

    static Delivery delivery(
            long sequence, SpecificRecord payload, @Nullable Instant approvedUntil, @Nullable Instant expiresAt) {
        return Delivery.newBuilder()
                .setSequence(sequence)
                .setPreviousSequence(sequence - 1)
                .setMessageId(new UUID(0, sequence))
                .setIssuedAt(Instant.parse("2026-11-22T10:00:00Z"))
                .setApprovedUntil(approvedUntil)
                .setExpiresAt(expiresAt)
                .setPayload(payload)
                .build();
    }

    static OrderCommand command(String id) {
        return OrderCommand.newBuilder()
                .setCommandId(id)
                .setAction(OrderAction.open)
                .setSymbol("EURUSD")
                .setSide(Side.buy)
                .setOrderType(OrderType.market)
                .setVolume(new BigDecimal("0.1000000000"))
                .build();
    }
}
