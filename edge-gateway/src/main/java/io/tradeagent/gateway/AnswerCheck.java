package io.tradeagent.gateway;

import io.tradeagent.kernel.Epoch;
import io.tradeagent.kernel.Identity;
import io.tradeagent.kernel.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Whether clients' requests are answered. In each part of the inbound log the session machine is asked about a session that nobody has,
 * again and again until it has answered: that goes the whole way of a client's request, and the first time is by far the slowest. Once
 * it has passed it stays so, for an outage afterwards shows in the answer to each request.
 */
public final class AnswerCheck implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SessionMachine machine;
    private final List<Identity> oneInEachPart;
    private final Consumer<Duration> done;
    private final Thread thread;
    private volatile boolean passed;

    /**
     * A check that has not begun.
     *
     * @param oneInEachPart identities that no client has, one for each part of the inbound log
     * @param done is told how long it took
     */
    public AnswerCheck(SessionMachine machine, List<Identity> oneInEachPart, Consumer<Duration> done) {
        this.machine = machine;
        this.oneInEachPart = List.copyOf(oneInEachPart);
        this.done = done;
        this.thread = Thread.ofVirtual().name("answer-check").unstarted(this::run);
    }

    /** Begins to ask. */
    public void start() {
        thread.start();
    }

    /** Whether every part has answered. */
    public boolean passed() {
        return passed;
    }

    private void run() {
        long begin = System.nanoTime();
        for (Identity identity : oneInEachPart) {
            while (!answered(identity)) {
                if (Thread.currentThread().isInterrupted() || !pause()) {
                    return;
                }
            }
        }
        passed = true;
        done.accept(Duration.ofNanos(System.nanoTime() - begin));
    }

    /** Any answer will do: that there is no such session, above all. */
    private boolean answered(Identity identity) {
        TokenClaims nobody = new TokenClaims(identity, new SessionId(UUID.randomUUID()), Epoch.NONE);
        try {
            machine.ask(identity, new ToSession.Query(UUID.randomUUID().toString(), nobody));
            return true;
        } catch (Refusal notYet) {
            return false;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it, passed or not. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
