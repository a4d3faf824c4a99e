/**
 * The authentication methods that need more than a pepper: registered keys, and tokens of issuers elsewhere.
 *
 * <p>Everything that a client presents is hostile until it is judged: sizes are bounded first, nothing is looked up under an address that
 * a client names, and what costs processor time runs on a fixed number of threads.
 */
@NullMarked
package io.tradeagent.gateway.authentication;

import org.jspecify.annotations.NullMarked;
