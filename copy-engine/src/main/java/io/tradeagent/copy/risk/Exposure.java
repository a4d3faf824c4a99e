package io.tradeagent.copy.risk;

import java.util.List;

/**
 * What a follower holds.
 *
 * @param open copied positions
 * @param inFlight openings that were ordered and whose end is not known: each holds its room until it is
 */
public record Exposure(List<Holding> open, List<Holding> inFlight) {

    /** Nothing. */
    public static final Exposure NONE = new Exposure(List.of(), List.of());

    public Exposure {
        open = List.copyOf(open);
        inFlight = List.copyOf(inFlight);
    }
}
