@NullMarked
package io.tradeagent.local.terminal;

import org.jspecify.annotations.NullMarked;
