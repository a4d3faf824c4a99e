package io.tradeagent.local.broker;

import java.math.BigDecimal;
import java.time.Instant;

/** An order while it is being filled. */
final class RunningOrder {

    private final String id;
    private final Deal.Origin origin;
    private final Instant at;
    private Progress progress;

    RunningOrder(String id, BigDecimal ordered, Deal.Origin origin, Instant at) {
        this.id = id;
        this.origin = origin;
        this.at = at;
        this.progress = new Progress(ordered, BigDecimal.ZERO.setScale(ordered.scale()));
    }

    String id() {
        return id;
    }

    Deal.Origin origin() {
        return origin;
    }

    Instant at() {
        return at;
    }

    Progress progress() {
        return progress;
    }

    /** A part of it was traded. */
    Progress advance(BigDecimal part) {
        progress = progress.plus(part);
        return progress;
    }
}
