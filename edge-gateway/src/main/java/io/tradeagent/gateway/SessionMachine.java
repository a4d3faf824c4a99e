package io.tradeagent.gateway;

import io.tradeagent.kernel.Identity;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks the session machine and waits: request and reply over the log, with a deadline. */
public final class SessionMachine {

    private final InboundLog log;
    private final PendingReplies replies;
    private final Duration timeout;

    public SessionMachine(InboundLog log, PendingReplies replies, Duration timeout) {
        this.log = log;
        this.replies = replies;
        this.timeout = timeout;
    }

    /**
     * Asks and waits. Blocks the calling thread, which should be a virtual one.
     *
     * @throws Refusal {@code not_durable} if the log does not confirm or nobody answers in time: the outcome is then unknown;
     *     {@code rate_limited} if too many requests wait already
     */
    public Reply ask(Identity identity, ToSession.Asking question) {
        CompletableFuture<Reply> reply = replies.expect(question.requestId());
        try {
            log.append(identity, question).whenComplete((confirmed, failure) -> {
                if (failure != null) {
                    reply.completeExceptionally(failure);
                }
            });
            return reply.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw Refusal.notDurable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.notDurable();
        } finally {
            replies.forget(question.requestId());
        }
    }

    /** Tells without waiting for an answer; nobody learns of a failure. For what the session machine also finds out by itself. */
    public void tell(Identity identity, ToSession message) {
        log.append(identity, message);
    }
}
