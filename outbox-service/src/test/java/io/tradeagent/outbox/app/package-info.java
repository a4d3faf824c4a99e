@NullMarked
package io.tradeagent.outbox.app;

import org.jspecify.annotations.NullMarked;
