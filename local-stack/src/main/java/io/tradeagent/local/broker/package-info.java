/**
 * A simulated broker: markets that walk at random, and hedging and netting accounts that trade in them.
 *
 * <p>Nothing here knows of TradeAgent. Amounts are exact decimals; the time of each act is given by the caller; accounts
 * and markets may be used by several terminals at once, as at a real broker. What goes wrong is left to a
 * {@link io.tradeagent.local.broker.BrokerTemper} with its seed, or brought about by
 * {@link io.tradeagent.local.broker.Whims#bring}.
 *
 * <p>Simpler than a real broker: margin is bound at the rates of the opening and stays; opposite positions of a hedging
 * account both bind all of theirs; there is no swap.
 */
@NullMarked
package io.tradeagent.local.broker;

import org.jspecify.annotations.NullMarked;
