/** Leaders and followers on simulated accounts, copied by a running platform. */
@NullMarked
package io.tradeagent.system.copy;

import org.jspecify.annotations.NullMarked;
