/**
 * Trades that followers copy although no broker of their leader has made them: a strategy's intents, and an operator's trades
 * for a whole group. Each becomes a deal of a position that only the engine knows.
 */
@NullMarked
package io.tradeagent.copy.request;

import org.jspecify.annotations.NullMarked;
