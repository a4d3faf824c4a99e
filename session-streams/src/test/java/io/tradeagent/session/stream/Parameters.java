package io.tradeagent.session.stream;

import io.tradeagent.session.SessionParameters;
import java.time.Duration;

/** A third of the timeout is the interval; approvals hold for an hour. */
record Parameters(Duration heartbeatTimeout) implements SessionParameters {

    static final Parameters USUAL = new Parameters(Duration.ofSeconds(45));

    @Override
    public Duration heartbeatInterval() {
        return heartbeatTimeout.dividedBy(3);
    }

    @Override
    public Duration approvalValidity() {
        return Duration.ofHours(1);
    }

    @Override
    public int pendingIdentities() {
        return 2;
    }

    @Override
    public int heldIntents() {
        return 3;
    }
}
