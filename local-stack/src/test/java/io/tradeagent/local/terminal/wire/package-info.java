@NullMarked
package io.tradeagent.local.terminal.wire;

import org.jspecify.annotations.NullMarked;
