package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.entity.Consumer;
import io.tradeagent.servicebus.entity.EntityPath;
import io.tradeagent.servicebus.entity.Handout;
import io.tradeagent.servicebus.entity.Message;
import io.tradeagent.servicebus.entity.Queue;
import io.tradeagent.servicebus.entity.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.qpid.proton.amqp.Binary;
import org.apache.qpid.proton.amqp.messaging.AmqpValue;
import org.jspecify.annotations.Nullable;

/**
 * {@code <entity>/$management}: what clients do beside sending and receiving. Arrays in replies are arrays of objects, as
 * proton-j cannot encode primitive ones within a map.
 */
final class ManagementRequests implements RequestNode.Handler {
    private static final String PREFIX = "com.microsoft:";

    private final Namespace namespace;
    private final EntityPath entity;

    ManagementRequests(Namespace namespace, EntityPath entity) {
        this.namespace = namespace;
        this.entity = entity;
    }

    @Override
    public RequestNode.Reply handle(Map<String, Object> properties, org.apache.qpid.proton.message.Message request) {
        if (!(request.getBody() instanceof AmqpValue value) || !(value.getValue() instanceof Map<?, ?> map)) {
            throw Fault.malformed("the body is a map");
        }
        String operation = String.valueOf(properties.get("operation"));
        RequestBody body = new RequestBody(map);
        return switch (operation.startsWith(PREFIX) ? operation.substring(PREFIX.length()) : operation) {
            case "schedule-message" -> schedule(body);
            case "cancel-scheduled-message" -> cancelScheduled(body);
            case "renew-lock" -> renewLocks(body);
            case "renew-session-lock" -> renewSession(body);
            case "get-session-state" -> sessionState(body);
            case "set-session-state" -> setSessionState(body);
            case "peek-message" -> peek(body);
            case "receive-by-sequence-number" -> receiveDeferred(body);
            case "update-disposition" -> updateDisposition(body);
            default ->
                throw new Fault(Condition.NOT_IMPLEMENTED, "The operation '" + operation + "' is not supported.");
        };
    }

    private RequestNode.Reply schedule(RequestBody body) {
        List<Submission> submissions = body.bodies("messages").stream()
                .map(message -> namespace.incoming().readOne(message.bytes("message")))
                .toList();
        List<Long> numbers = namespace.broker().publish(entity, submissions);
        return RequestNode.Reply.ok(Map.of("sequence-numbers", numbers.toArray(Long[]::new)));
    }

    private RequestNode.Reply cancelScheduled(RequestBody body) {
        namespace.broker().cancelScheduled(entity, body.numbers("sequence-numbers"));
        return RequestNode.Reply.ok(Map.of());
    }

    private RequestNode.Reply renewLocks(RequestBody body) {
        Date[] expirations = body.uuids("lock-tokens").stream()
                .map(token -> Date.from(queue().renew(token)))
                .toArray(Date[]::new);
        return RequestNode.Reply.ok(Map.of("expirations", expirations));
    }

    private RequestNode.Reply renewSession(RequestBody body) {
        Instant until = queue().sessions().renew(body.text("session-id"));
        return RequestNode.Reply.ok(Map.of("expiration", Date.from(until)));
    }

    private RequestNode.Reply sessionState(RequestBody body) {
        byte[] state = queue().sessions().state(body.text("session-id"));
        Map<String, @Nullable Object> reply = new HashMap<>();
        reply.put("session-state", state == null ? null : new Binary(state));
        return new RequestNode.Reply(200, "OK", reply);
    }

    private RequestNode.Reply setSessionState(RequestBody body) {
        queue().sessions().setState(body.text("session-id"), body.optionalBytes("session-state"));
        return RequestNode.Reply.ok(Map.of());
    }

    private RequestNode.Reply peek(RequestBody body) {
        int limit = Math.clamp(body.number("message-count"), 0, Limits.MAX_PEEKED_MESSAGES);
        List<Message> found = queue().peek(body.number("from-sequence-number"), limit, body.optionalText("session-id"));
        if (found.isEmpty()) {
            return RequestNode.Reply.noContent();
        }
        List<Map<String, Object>> messages = new ArrayList<>();
        for (Message message : found) {
            messages.add(Map.of("message", encoded(message, null)));
        }
        return RequestNode.Reply.ok(Map.of("messages", messages));
    }

    private RequestNode.Reply receiveDeferred(RequestBody body) {
        Consumer.Mode mode = body.number("receiver-settle-mode", 1) == 0
                ? Consumer.Mode.RECEIVE_AND_DELETE
                : Consumer.Mode.PEEK_LOCK;
        List<Map<String, Object>> messages = new ArrayList<>();
        for (Handout handout : queue().receiveDeferred(body.numbers("sequence-numbers"), mode)) {
            messages.add(Map.of(
                    "message", encoded(handout.message(), handout.lockedUntil()), "lock-token", handout.lockToken()));
        }
        return RequestNode.Reply.ok(Map.of("messages", messages));
    }

    private RequestNode.Reply updateDisposition(RequestBody body) {
        Map<String, Object> changes = Settlement.strings(body.optionalMap("properties-to-modify"));
        String status = body.text("disposition-status");
        for (UUID token : body.uuids("lock-tokens")) {
            switch (status) {
                case "completed" -> queue().complete(token);
                case "abandoned" -> queue().abandon(token, edit(changes));
                case "defered" -> queue().defer(token, edit(changes)); // spelled so on the wire
                case "suspended" ->
                    queue().deadLetter(
                                    token,
                                    body.optionalText("deadletter-reason"),
                                    body.optionalText("deadletter-description"),
                                    edit(changes));
                default -> throw Fault.malformed("'disposition-status' is a known status");
            }
        }
        return RequestNode.Reply.ok(Map.of());
    }

    private java.util.function.UnaryOperator<io.tradeagent.servicebus.entity.Content> edit(
            Map<String, Object> changes) {
        return content -> namespace.outgoing().withProperties(content, changes);
    }

    private Binary encoded(Message message, @Nullable Instant lockedUntil) {
        return new Binary(namespace.outgoing().write(message, lockedUntil));
    }

    private Queue queue() {
        return namespace.broker().queue(entity);
    }
}
