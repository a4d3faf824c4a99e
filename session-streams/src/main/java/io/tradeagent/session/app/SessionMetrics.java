package io.tradeagent.session.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.session.Reply;
import io.tradeagent.session.SessionEvent;
import io.tradeagent.session.codec.Step;
import io.tradeagent.session.stream.SessionObserver;

/** Counts what was decided. Codes are a closed set, so that no client can make a time series. */
final class SessionMetrics implements SessionObserver {

    private static final String PREFIX = "tradeagent.session.";

    private final MeterRegistry meters;

    SessionMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void decided(Step step) {
        switch (step.reply()) {
            case Reply.Refused r -> count("refusals", r.refusal().code());
            case Reply.Denied r -> count("denials", r.refusal().code());
            case Reply.Dropped r -> count("drops", r.reason().code());
            default -> {}
        }
        for (Step.Change change : step.changes()) {
            switch (change.event()) {
                case SessionEvent.Ended e -> count("terminations", e.reason().code());
                case SessionEvent.Superseded e -> count("terminations", "session_superseded");
                default -> {}
            }
        }
    }

    @Override
    public void deadLettered() {
        meters.counter(PREFIX + "dead.letters").increment();
    }

    private void count(String name, String code) {
        meters.counter(PREFIX + name, "code", code).increment();
    }
}
