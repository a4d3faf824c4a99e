/** What one partition of the copy engine is told: an account is a leader, a follower, both or neither, as the groups say. */
@NullMarked
package io.tradeagent.copy.engine;

import org.jspecify.annotations.NullMarked;
