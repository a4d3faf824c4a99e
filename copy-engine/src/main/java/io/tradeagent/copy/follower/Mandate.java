package io.tradeagent.copy.follower;

/** Whether a link still follows its leader. */
public enum Mandate {
    /** It holds what the leader's position asks for. */
    FOLLOWS,
    /** A limit that flattens was broken: it holds nothing any more, whatever the leader does. */
    FLATTENED
}
