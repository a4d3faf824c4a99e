package io.tradeagent.copy.leader;

import java.util.List;

/**
 * A leader's pending order changed. Where it filled a position, that position's change says so, and only those are told here
 * who do not copy it.
 *
 * @param change how, as it is told
 * @param after what it is now
 * @param to who is told; empty: nobody
 */
public record OrderChanged(Change change, LeaderOrder after, List<Recipient> to) implements LeaderEvent {

    public OrderChanged {
        to = List.copyOf(to);
    }
}
