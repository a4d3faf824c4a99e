@NullMarked
package io.tradeagent.outbox.codec;

import org.jspecify.annotations.NullMarked;
