/** The frames of EA protocol v1 as a terminal reads and writes them, between JSON and typed records. Pure. */
@NullMarked
package io.tradeagent.local.terminal.wire;

import org.jspecify.annotations.NullMarked;
