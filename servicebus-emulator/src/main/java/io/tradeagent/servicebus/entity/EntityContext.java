package io.tradeagent.servicebus.entity;

import java.time.Instant;
import java.util.List;

/** What an entity needs from the broker that it belongs to. */
interface EntityContext {
    /** To the millisecond, the precision of the wire and of the log. */
    Instant now();

    DetachPolicy detachPolicy();

    /** Logs the changes and then applies them. */
    void commit(List<Change> changes);

    /** Lets the consumers of an entity have what became available. */
    void pump(EntityPath entity);
}
