/**
 * What a leader's executions do to the positions that are copied.
 *
 * <p>The aggregate is one position. Executions that were told before never come here: their ids are remembered by the
 * account, whichever of its terminals told them.
 */
@NullMarked
package io.tradeagent.copy.leader;

import org.jspecify.annotations.NullMarked;
