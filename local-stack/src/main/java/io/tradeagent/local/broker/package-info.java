/**
 * A simulated broker: a market that walks at random and hedging accounts that trade in it.
 *
 * <p>Nothing here knows of TradeAgent. Amounts are exact decimals; the time of each act is given by the caller; accounts
 * and markets may be used by several terminals at once, as at a real broker.
 */
@NullMarked
package io.tradeagent.local.broker;

import org.jspecify.annotations.NullMarked;
