/**
 * Dead letters as an operator works with them: what lies there, what one holds, and the way back into the topic that it comes from.
 */
@NullMarked
package io.tradeagent.local.deadletters;

import org.jspecify.annotations.NullMarked;
