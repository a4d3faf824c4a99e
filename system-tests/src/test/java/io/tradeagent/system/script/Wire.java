package io.tradeagent.system.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How one Expert Advisor talks to its gateway. The same JSON goes over every kind of wire. */
interface Wire {

    /**
     * A request about sessions.
     *
     * @param path behind {@code /ea-gateway/v1}
     */
    Answer request(String method, String path, Map<String, String> headers, @Nullable String body);

    /**
     * Opens the stream, or begins to poll.
     *
     * @param after the highest outbound sequence that was seen
     * @param protocol the sub-protocol that a WebSocket offers
     */
    Answer connect(String token, long after, String protocol);

    /** Sends one event through what was connected. */
    void send(String event);

    /** Sends the beginning of a frame, and not its end. */
    default void sendPart(String part) {
        throw new IllegalStateException("there are no parts of frames here");
    }

    /** Sends bytes where text belongs. */
    void sendBytes(byte[] bytes);

    /** Everything that came, over all connections, in order. Results over REST stand in frames of type Ack. */
    List<JsonNode> frames();

    /** The code with which the last connection was closed; over REST, the one that its end stands for; null: it is open. */
    @Nullable
    Integer closeCode();

    /** Cuts the connection without a word. */
    void drop();
}
