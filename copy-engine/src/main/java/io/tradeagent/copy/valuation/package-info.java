/**
 * What things are worth in an account's own currency, and whether that is known well enough to act upon. Nothing is
 * guessed: what is absent or too old is a {@link io.tradeagent.copy.valuation.Gap}, and a rate is never taken to be 1.
 */
@NullMarked
package io.tradeagent.copy.valuation;

import org.jspecify.annotations.NullMarked;
