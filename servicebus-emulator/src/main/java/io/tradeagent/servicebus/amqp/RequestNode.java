package io.tradeagent.servicebus.amqp;

import io.tradeagent.servicebus.sas.Resource;
import java.util.Map;
import org.apache.qpid.proton.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A node that answers requests.
 *
 * @param address {@code $cbs} or an entity's {@code $management}
 * @param resource what a token has to allow; null for the node that takes the tokens
 */
record RequestNode(String address, @Nullable Resource resource, Handler handler) {
    /** Answers requests. */
    interface Handler {
        /**
         * Carries a request out.
         *
         * @throws RuntimeException as {@link Fault#of} understands it, when it is refused
         */
        Reply handle(Map<String, Object> properties, Message request);
    }

    /**
     * The answer.
     *
     * @param body null for none
     */
    record Reply(
            int statusCode, String description, @Nullable Object body) {
        static Reply ok(Map<String, Object> body) {
            return new Reply(200, "OK", body);
        }

        static Reply accepted() {
            return new Reply(202, "Accepted", null);
        }

        static Reply noContent() {
            return new Reply(204, "NoContent", Map.of());
        }
    }
}
