package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.GroupId;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.SignalSource;
import io.tradeagent.copy.group.document.Place;
import io.tradeagent.kernel.Account;
import java.util.List;
import java.util.Optional;

/**
 * A group as far as it could be read: what is readable is checked, even where the rest is not.
 *
 * @param place of it
 * @param id empty where it is wrong
 * @param name empty where there is none
 * @param signal what of the leaders is copied
 * @param leaders those that could be read
 * @param followers those whose account could be read
 */
record Draft(
        Place place,
        Optional<GroupId> id,
        Optional<String> name,
        SignalSource signal,
        List<Member<Leader>> leaders,
        List<DraftFollower> followers) {

    /** Somebody at a place. */
    record Member<V>(Place place, V value) {}

    /**
     * A follower of a draft.
     *
     * @param settings empty where they are wrong
     */
    record DraftFollower(Place place, Account account, JoinedSettings joined, Optional<FollowerSettings> settings) {}

    /** The finished group; for a draft without violations. */
    CopyGroup finish() {
        GroupId sure = id.orElseThrow();
        return new CopyGroup(
                sure,
                name.orElse(sure.value()),
                signal,
                leaders.stream().map(Member::value).toList(),
                followers.stream()
                        .map(follower -> new Follower(
                                follower.account(), follower.settings().orElseThrow()))
                        .toList());
    }
}
