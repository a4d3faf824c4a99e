package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what it is given, up to its credit, and remembers it. */
class TestConsumer implements Consumer {
    private final Mode mode;
    int credit;
    boolean lost;
    final List<Handout> handouts = new ArrayList<>();

    TestConsumer(Mode mode, int credit) {
        this.mode = mode;
        this.credit = credit;
    }

    List<String> bodies() {
        return handouts.stream()
                .map(handout -> BrokerFixture.body(handout.message()))
                .toList();
    }

    Handout last() {
        return handouts.getLast();
    }

    @Override
    public Mode mode() {
        return mode;
    }

    @Override
    public boolean hasCapacity() {
        return credit > 0;
    }

    @Override
    public void deliver(Handout handout) {
        credit--;
        handouts.add(handout);
    }

    @Override
    public void sessionLost() {
        lost = true;
    }

    /** Asks for a session. */
    static final class InSession extends TestConsumer implements SessionRequest {
        private final @Nullable String wanted;
        private final Instant deadline;

        @Nullable
        String session;

        @Nullable
        Refusal refusal;

        InSession(@Nullable String wanted, Instant deadline) {
            super(Mode.PEEK_LOCK, 100);
            this.wanted = wanted;
            this.deadline = deadline;
        }

        @Override
        public @Nullable String wantedSession() {
            return wanted;
        }

        @Override
        public Instant deadline() {
            return deadline;
        }

        @Override
        public void granted(String sessionId, Instant lockedUntil) {
            session = sessionId;
        }

        @Override
        public void refused(RefusedException why) {
            refusal = why.refusal();
        }
    }
}
