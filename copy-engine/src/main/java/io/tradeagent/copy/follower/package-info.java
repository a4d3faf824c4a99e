/**
 * What a follower does about its leaders' positions: how much it opens, closes and changes, and through which orders.
 *
 * <p>The aggregate is a {@link io.tradeagent.copy.follower.Link}: one leader position as one group copies it to one account.
 * A link knows what it should hold and what it holds, and orders the difference; so a signal that comes again, or one that
 * jumps over another, does no harm. Opening passes the risk guards; closing never does.
 */
@NullMarked
package io.tradeagent.copy.follower;

import org.jspecify.annotations.NullMarked;
