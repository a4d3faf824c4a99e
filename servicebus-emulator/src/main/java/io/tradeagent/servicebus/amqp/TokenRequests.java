package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Grant;
import java.util.Map;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.message.Message;

/** {@code $cbs}: takes the tokens of a connection. */
final class TokenRequests implements RequestNode.Handler {
    private final Namespace namespace;
    private final TokenGrants grants;

    TokenRequests(Namespace namespace, TokenGrants grants) {
        this.namespace = namespace;
        this.grants = grants;
    }

    @Override
    public RequestNode.Reply handle(Map<String, Object> properties, Message request) {
        if (!"put-token".equals(properties.get("operation"))) {
            throw new Fault(Condition.NOT_IMPLEMENTED, "Only put-token is supported.");
        }
        if (!(properties.get("name") instanceof String audience)
                || !(request.getBody() instanceof AmqpValue body)
                || !(body.getValue() instanceof String token)) {
            throw Fault.malformed("put-token has a name and a token");
        }
        Grant grant = namespace.verifier().verify(token, audience, namespace.tokenTime());
        grants.add(grant, namespace.tokenTime());
        return RequestNode.Reply.accepted();
    }
}
