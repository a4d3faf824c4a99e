package io.tradeagent.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The requests that wait for the session machine's answer, no more than a fixed number of them. */
public final class PendingReplies {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Map<String, CompletableFuture<Reply>> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    /** @param most how many requests may wait at once */
    public PendingReplies(int most) {
        this.places = new Semaphore(most);
    }

    /**
     * Makes room for an answer. Whoever calls must {@link #forget} it.
     *
     * @throws Refusal {@code rate_limited} if too many requests wait already
     */
    public CompletableFuture<Reply> expect(String requestId) {
        if (!places.tryAcquire()) {
            throw Refusal.tooMuch(Limit.OUTSTANDING_REQUESTS, SOON);
        }
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        waiting.put(requestId, reply);
        return reply;
    }

    /** Hands an answer to whoever waits for it. One that nobody waits for any longer is dropped. */
    public void answer(String requestId, Reply reply) {
        CompletableFuture<Reply> expected = waiting.get(requestId);
        if (expected != null) {
            expected.complete(reply);
        }
    }

    /** Gives the place back. */
    public void forget(String requestId) {
        if (waiting.remove(requestId) != null) {
            places.release();
        }
    }

    /** How many requests wait now. */
    public int size() {
        return waiting.size();
    }
}
