package io.tradeagent.outbox.codec;

import io.tradeagent.kernel.CommandId;

/** Whether a text could name a command. */
final class CommandNames {

    private CommandNames() {}

    static boolean isSound(String name) {
        try {
            return !new CommandId(name).value().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
