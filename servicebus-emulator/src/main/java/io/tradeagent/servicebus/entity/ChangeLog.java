package io.tradeagent.servicebus.entity;

import java.util.List;

/** Where changes are made durable before they take effect. */
@FunctionalInterface
public interface ChangeLog {
    /** Keeps nothing: the state ends with the process. */
    ChangeLog VOLATILE = changes -> {};

    /**
     * Makes the changes durable together: after a crash either all of them or none are there.
     *
     * @throws RuntimeException when they could not be kept; the broker's state is then left as it was
     */
    void append(List<Change> changes);
}
