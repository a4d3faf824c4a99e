/** What is known of an account: its terms, its funds, the contracts of its symbols, the prices that its terminal saw. */
@NullMarked
package io.tradeagent.copy.account;

import org.jspecify.annotations.NullMarked;
