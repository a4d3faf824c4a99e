package io.tradeagent.copy.leader;

import io.tradeagent.copy.group.GroupId;
import io.tradeagent.kernel.Account;

/**
 * Who copies a position.
 *
 * @param group through which
 * @param follower the account
 */
public record Recipient(GroupId group, Account follower) {}
