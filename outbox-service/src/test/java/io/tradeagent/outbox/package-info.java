@NullMarked
package io.tradeagent.outbox;

import org.jspecify.annotations.NullMarked;
