/**
 * The story of {@code ./tradeagent demo}: simulated terminals live through everything that the platform does with a
 * session, and a timeline tells it.
 *
 * <p>The demo is an outside program: it knows the gateway's address and an {@link io.tradeagent.local.demo.Operator}.
 * Each step waits for what it tells; one that does not happen ends the story with its name.
 */
@NullMarked
package io.tradeagent.local.demo;

import org.jspecify.annotations.NullMarked;
