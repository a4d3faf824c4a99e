@NullMarked
package io.tradeagent.local.holds;

import org.jspecify.annotations.NullMarked;
