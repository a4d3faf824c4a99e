@NullMarked
package io.tradeagent.local.terminal.link;

import org.jspecify.annotations.NullMarked;
