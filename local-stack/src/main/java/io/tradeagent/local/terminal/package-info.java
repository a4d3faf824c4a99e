/**
 * A simulated MetaTrader terminal: a client of EA protocol v1 with a simulated account behind it.
 *
 * <p>{@link io.tradeagent.local.terminal.SimulatedTerminal} is the door. Decisions stand in classes without I/O
 * ({@link io.tradeagent.local.terminal.CommandStore}, {@link io.tradeagent.local.terminal.EventOutbox},
 * {@link io.tradeagent.local.terminal.SequenceTracker}, {@link io.tradeagent.local.terminal.Reaction}); everything of
 * one terminal happens in one {@link io.tradeagent.local.terminal.Loop}.
 */
@NullMarked
package io.tradeagent.local.terminal;

import org.jspecify.annotations.NullMarked;
