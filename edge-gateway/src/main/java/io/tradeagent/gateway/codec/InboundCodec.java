package io.tradeagent.gateway.codec;

import io.tradeagent.gateway.SessionRequest;
import io.tradeagent.gateway.ToSession;
import io.tradeagent.gateway.TokenClaims;
import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.session.BatchedEvent;
import io.tradeagent.schema.session.ConnectionClosed;
import io.tradeagent.schema.session.ConnectionOpened;
import io.tradeagent.schema.session.EaProgram;
import io.tradeagent.schema.session.EventReceived;
import io.tradeagent.schema.session.EventsReceived;
import io.tradeagent.schema.session.GatewayAddress;
import io.tradeagent.schema.session.Inbound;
import io.tradeagent.schema.session.LogoutRequested;
import io.tradeagent.schema.session.Platform;
import io.tradeagent.schema.session.SessionQueried;
import io.tradeagent.schema.session.SessionRequested;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes what the gateway tells the session machine as records of the inbound log, with the gateway's address on them. */
public final class InboundCodec {

    private final GatewayAddress address;

    /** @param address where answers are to go */
    public InboundCodec(GatewayAddress address) {
        this.address = address;
    }

    /** The record of a message. */
    public Inbound encode(Identity identity, ToSession message) {
        return new Inbound(
                identity.account().tenant().value(),
                identity.account().id(),
                identity.fingerprint().hex(),
                command(message));
    }

    private SpecificRecord command(ToSession message) {
        return switch (message) {
            case ToSession.Create create -> requested(create);
            case ToSession.Query query -> queried(query.requestId(), query.claims());
            case ToSession.Logout logout -> loggedOut(logout.requestId(), logout.claims());
            case ToSession.Open open -> opened(open);
            case ToSession.Closed closed -> closed(closed);
            case ToSession.Received received -> received(received);
            case ToSession.Batch batch -> batch(batch);
        };
    }

    private SessionRequested requested(ToSession.Create create) {
        SessionRequest request = create.request();
        return SessionRequested.newBuilder()
                .setRequestId(create.requestId())
                .setSessionId(create.session().value())
                .setReplyTo(address)
                .setAuthMethod(request.authMethod())
                .setPlatform(Platform.valueOf(request.platform().name()))
                .setEa(program(request.ea()))
                .setSandbox(request.sandbox())
                .setIdempotencyKey(create.idempotencyKey())
                .setBodyDigest(request.digest())
                .setSource(create.source())
                .build();
    }

    private static @Nullable EaProgram program(io.tradeagent.gateway.@Nullable EaProgram ea) {
        return ea == null ? null : new EaProgram(ea.name(), ea.version(), ea.build());
    }

    private SessionQueried queried(String requestId, TokenClaims claims) {
        return new SessionQueried(
                requestId, claims.session().value(), claims.epoch().number(), address);
    }

    private LogoutRequested loggedOut(String requestId, TokenClaims claims) {
        return new LogoutRequested(
                requestId, claims.session().value(), claims.epoch().number(), address);
    }

    private ConnectionOpened opened(ToSession.Open open) {
        TokenClaims claims = open.claims();
        return new ConnectionOpened(
                open.requestId(), claims.session().value(), claims.epoch().number(), address, open.after());
    }

    private static ConnectionClosed closed(ToSession.Closed closed) {
        TokenClaims claims = closed.claims();
        return new ConnectionClosed(
                closed.connectionId(), claims.session().value(), claims.epoch().number(), closed.code());
    }

    private EventsReceived batch(ToSession.Batch batch) {
        TokenClaims claims = batch.claims();
        return new EventsReceived(
                batch.requestId(),
                claims.session().value(),
                claims.epoch().number(),
                address,
                batch.receivedAt(),
                batch.events().stream().map(InboundCodec::batched).toList());
    }

    private static BatchedEvent batched(ToSession.EventFrame event) {
        return new BatchedEvent(
                event.id().value(), event.occurredAt(), event.traceparent(), ((AvroPayload) event.payload()).record());
    }

    private EventReceived received(ToSession.Received received) {
        ToSession.EventFrame event = received.event();
        return EventReceived.newBuilder()
                .setSessionId(received.claims().session().value())
                .setEpoch(received.claims().epoch().number())
                .setConnectionId(received.connectionId())
                .setReplyTo(address)
                .setOrdinal(received.ordinal())
                .setEventId(event.id().value())
                .setOccurredAt(event.occurredAt())
                .setReceivedAt(received.receivedAt())
                .setTraceparent(event.traceparent())
                .setPayload(((AvroPayload) event.payload()).record())
                .build();
    }
}
