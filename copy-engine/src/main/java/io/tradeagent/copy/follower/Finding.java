package io.tradeagent.copy.follower;

import io.tradeagent.copy.reconciliation.Difference;
import io.tradeagent.kernel.CommandId;

/**
 * A difference of a leg.
 *
 * @param order that opened the leg, or whose end was not known
 * @param difference what differs
 */
record Finding(CommandId order, Difference difference) {}
