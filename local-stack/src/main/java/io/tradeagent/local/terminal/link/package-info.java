/**
 * The way to a gateway, as an outside program has it: HTTP for sessions, a WebSocket for everything else.
 *
 * <p>{@link io.tradeagent.local.terminal.link.GatewayLink} is the seam; what a terminal does with it knows of no socket.
 */
@NullMarked
package io.tradeagent.local.terminal.link;

import org.jspecify.annotations.NullMarked;
