/** What a follower's broker calls a leader's symbol. */
@NullMarked
package io.tradeagent.copy.symbol;

import org.jspecify.annotations.NullMarked;
