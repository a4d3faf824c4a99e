package io.tradeagent.session.codec;

import io.tradeagent.kernel.Identity;
import io.tradeagent.schema.gateway.Mail;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.session.Connection;
import io.tradeagent.session.GatewayAddress;
import io.tradeagent.session.SessionRef;
import org.jspecify.annotations.Nullable;

/**
 * Whom a mail is for.
 *
 * @param identity whose session it is about
 * @param session the session; null where there is none
 * @param address of the gateway
 * @param connectionId the socket; null for the answer to a request
 */
record Letter(
        Identity identity,
        @Nullable SessionRef session,
        GatewayAddress address,
        @Nullable String connectionId) {

    static Letter to(Identity identity, SessionRef session, Connection connection) {
        return new Letter(identity, session, connection.address(), connection.id());
    }

    Outgoing saying(Object body) {
        Mail mail = new Mail(
                address.instanceId(),
                identity.account().tenant().value(),
                identity.account().id(),
                identity.fingerprint().hex(),
                session == null ? null : session.id().value(),
                session == null ? 0 : session.epoch().number(),
                connectionId,
                body);
        return new Outgoing(Topic.GATEWAY_MAILBOX, identity.key(), mail, address.partition());
    }
}
