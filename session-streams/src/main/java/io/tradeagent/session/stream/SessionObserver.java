package io.tradeagent.session.stream;

import io.tradeagent.session.codec.Step;

/** Whoever counts what happens. Called on the stream thread; must be quick and must not fail. A step may be seen again after a crash. */
public interface SessionObserver {

    /** A record was decided. */
    void decided(Step step);

    /** A record became a dead letter. */
    void deadLettered();
}
