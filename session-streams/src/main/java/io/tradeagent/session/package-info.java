/**
 * The session machine: one identity's session from request to end, and the order of its events.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no randomness, no input or output, no logging. Time is
 * the record's; ids come with the commands. {@link io.tradeagent.session.SessionMachine} is the place to start reading.
 */
@NullMarked
package io.tradeagent.session;

import org.jspecify.annotations.NullMarked;
