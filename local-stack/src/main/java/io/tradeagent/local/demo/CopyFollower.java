package io.tradeagent.local.demo;

import org.jspecify.annotations.Nullable;

/**
 * One who copies the leader.
 *
 * @param actor its terminal and account
 * @param allocation how large it trades, in a few words
 * @param broker what is special about its account, in a few words
 * @param limit code of the limit that may keep it out; null: none
 * @param settings the keys of a follower in a copy groups' document, without its account
 */
record CopyFollower(
        Actor actor,
        String allocation,
        String broker,
        @Nullable String limit,
        String settings) {

    String name() {
        return actor.name();
    }
}
