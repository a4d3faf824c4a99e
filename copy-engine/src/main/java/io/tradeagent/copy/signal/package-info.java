/** What a leader's part of the engine tells a follower's: what a position is now, not what to do about it. */
@NullMarked
package io.tradeagent.copy.signal;

import org.jspecify.annotations.NullMarked;
