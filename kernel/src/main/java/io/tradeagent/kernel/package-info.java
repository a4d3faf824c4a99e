/**
 * The values that every core speaks: who a session belongs to, how its history is numbered, what a decision is.
 *
 * <p>Everything here is immutable, compares by value and depends on the JDK alone. A value that exists is valid:
 * constructors throw {@link IllegalArgumentException} with a message that is fit for a client.
 */
@NullMarked
package io.tradeagent.kernel;

import org.jspecify.annotations.NullMarked;
