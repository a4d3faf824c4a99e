/** Wires the gateway and runs it. */
@NullMarked
package io.tradeagent.gateway.app;

import org.jspecify.annotations.NullMarked;
