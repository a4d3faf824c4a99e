package io.tradeagent.copy.group;

import io.tradeagent.kernel.Account;

/**
 * An account that follows in a group.
 *
 * @param account which one
 * @param settings as they apply after all levels were joined
 */
public record Follower(Account account, FollowerSettings settings) {}
