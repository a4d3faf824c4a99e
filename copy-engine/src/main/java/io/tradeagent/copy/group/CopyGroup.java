package io.tradeagent.copy.group;

import java.util.List;

/**
 * Leaders whose trades are copied to followers.
 *
 * @param id of the group
 * @param name for people
 * @param signal what of the leaders is copied
 * @param leaders at least one
 * @param followers each with its settings
 */
public record CopyGroup(GroupId id, String name, SignalSource signal, List<Leader> leaders, List<Follower> followers) {

    public CopyGroup {
        leaders = List.copyOf(leaders);
        followers = List.copyOf(followers);
    }
}
