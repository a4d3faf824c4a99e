package io.tradeagent.local.terminal;

/** Hears what happens to a terminal, in order, in the terminal's loop: be quick, and do not block. */
@FunctionalInterface
public interface TerminalListener {

    /** Something happened. */
    void happened(TerminalEvent event);
}
