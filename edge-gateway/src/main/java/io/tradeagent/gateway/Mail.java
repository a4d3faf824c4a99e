package io.tradeagent.gateway;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform has to say, in the order of the mailbox. Frames are already in their wire form. */
public sealed interface Mail {

    /** The answer to a request; that of a connection's opening carries the connection's id. */
    record Answer(String requestId, Reply reply) implements Mail {}

    /** What is meant for one connection. */
    record ForConnection(String connectionId, Identity identity, Epoch epoch, Word word) implements Mail {}

    /** Something said to one connection. */
    sealed interface Word {

        /** Events were decided. */
        record Answered(List<String> eventIds, String ack) implements Word {}

        /** The session's status or approval changed; deliveries after this are judged by it. */
        record Changed(Standing standing) implements Word {}

        /** A message, sequenced or not. */
        record Message(Outgoing message) implements Word {}

        /** The session is over, or another connection has it. The farewell is null where there is none. */
        record Ended(CloseReason reason, @Nullable String farewell) implements Word {}
    }
}
