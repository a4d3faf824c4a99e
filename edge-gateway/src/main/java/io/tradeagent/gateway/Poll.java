package io.tradeagent.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A client asks what there is for it, and may wait for something.
 *
 * @param after the highest outbound sequence that the client has seen; 0 for none
 * @param limit how many messages it takes at most, 1 or more
 * @param waits whether it waits while there is nothing
 * @param reply completes when there is an answer
 */
public record Poll(long after, int limit, boolean waits, CompletableFuture<Answer> reply) {

    /**
     * What there was.
     *
     * @param messages in wire form, in order
     * @param nextAfter what the client gives as {@code after} next time
     * @param status of the session
     */
    public record Answer(List<String> messages, long nextAfter, SessionStatus status) {}

    /** A poll that nobody has answered yet. */
    public static Poll of(long after, int limit, boolean waits) {
        return new Poll(after, limit, waits, new CompletableFuture<>());
    }

    void answer(List<String> messages, long nextAfter, SessionStatus status) {
        reply.complete(new Answer(messages, nextAfter, status));
    }
}
