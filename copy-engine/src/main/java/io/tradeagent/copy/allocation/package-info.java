/**
 * How large a follower's trade is: {@link io.tradeagent.copy.allocation.Sizer} for what opens, {@link
 * io.tradeagent.copy.allocation.Target} for what is left of it while the leader reduces.
 *
 * <p>All arithmetic is decimal and exact until one rounding at the end, which goes down.
 */
@NullMarked
package io.tradeagent.copy.allocation;

import org.jspecify.annotations.NullMarked;
