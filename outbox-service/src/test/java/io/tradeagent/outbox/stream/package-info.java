@NullMarked
package io.tradeagent.outbox.stream;

import org.jspecify.annotations.NullMarked;
