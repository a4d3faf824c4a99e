/** The real gateway on a real broker; the test plays the rest of the platform. */
@NullMarked
package io.tradeagent.gateway.live;

import org.jspecify.annotations.NullMarked;
