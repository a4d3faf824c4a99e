/** Stop-outs from the outside: lists them, and asks the copy engine to end them. */
@NullMarked
package io.tradeagent.local.risk;

import org.jspecify.annotations.NullMarked;
