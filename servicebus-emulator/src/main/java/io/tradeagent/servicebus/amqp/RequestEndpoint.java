package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Resource;
import java.nio.BufferOverflowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.qpid.proton.Proton;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.apache.qpid.proton.amqp.messaging.ApplicationProperties;
import org.apache.qpid.proton.engine.Delivery;
import org.apache.qpid.proton.engine.Link;
import org.apache.qpid.proton.engine.Receiver;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/** The link on which a client sends requests to a {@link RequestNode}. */
final class RequestEndpoint implements LinkEndpoint {
    private static final int CREDIT = 100;

    private final Receiver receiver;
    private final RequestNode node;
    private final Map<Link, LinkEndpoint> endpoints;

    /** @param endpoints of the connection, where the link for the replies is looked for */
    RequestEndpoint(Receiver receiver, RequestNode node, Map<Link, LinkEndpoint> endpoints) {
        this.receiver = receiver;
        this.node = node;
        this.endpoints = endpoints;
        receiver.flow(CREDIT);
    }

    @Override
    public @Nullable Resource resource() {
        return node.resource();
    }

    @Override
    public void onDelivery(Delivery delivery) {
        byte[] bytes = InboundBytes.complete(receiver, delivery, Limits.MAX_REQUEST_BYTES);
        if (bytes == null) {
            return;
        }
        delivery.disposition(Accepted.getInstance());
        delivery.settle();
        receiver.flow(1);
        Message request = Proton.message();
        request.decode(bytes, 0, bytes.length);
        ReplyEndpoint replies = replyEndpoint(request.getReplyTo());
        if (replies != null) {
            replies.send(encode(answer(request)));
        }
    }

    private Message answer(Message request) {
        try {
            ApplicationProperties properties = request.getApplicationProperties();
            RequestNode.Reply reply = node.handler()
                    .handle(Settlement.strings(properties == null ? null : properties.getValue()), request);
            return message(request, reply, null);
        } catch (RuntimeException e) {
            Fault fault = Fault.of(e);
            RequestNode.Reply reply =
                    new RequestNode.Reply(fault.condition().statusCode(), fault.description(), Map.of());
            return message(request, reply, fault.condition());
        }
    }

    /** The clients disagree on the spelling of the status, so it is there twice. */
    private static Message message(Message request, RequestNode.Reply reply, @Nullable Condition condition) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("status-code", reply.statusCode());
        properties.put("statusCode", reply.statusCode());
        properties.put("status-description", reply.description());
        properties.put("statusDescription", reply.description());
        if (condition != null) {
            properties.put("errorCondition", condition.symbol());
            properties.put("error-condition", condition.symbol());
        }
        Message message = Proton.message();
        message.setCorrelationId(request.getMessageId());
        message.setApplicationProperties(new ApplicationProperties(properties));
        message.setBody(new AmqpValue(reply.body()));
        return message;
    }

    private static byte[] encode(Message message) {
        byte[] buffer = new byte[1024];
        while (true) {
            try {
                return Arrays.copyOf(buffer, message.encode(buffer, 0, buffer.length));
            } catch (BufferOverflowException e) {
                buffer = new byte[buffer.length * 2];
            }
        }
    }

    private @Nullable ReplyEndpoint replyEndpoint(@Nullable String replyTo) {
        ReplyEndpoint found = null;
        for (LinkEndpoint endpoint : endpoints.values()) {
            if (endpoint instanceof ReplyEndpoint reply && reply.isOf(node) && reply.isNamed(replyTo)) {
                if (reply.sharesSessionWith(receiver)) {
                    return reply;
                }
                found = reply;
            }
        }
        return found;
    }
}
