package io.tradeagent.local.terminal;

import io.tradeagent.local.terminal.wire.CommandOutcome;
import io.tradeagent.local.terminal.wire.RecentCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers commands, so that each is carried out at most once, however often it comes. Pure.
 *
 * <p>The oldest are forgotten beyond the capacity; the platform repeats only what is not settled, which is far less.
 */
final class CommandStore {

    /** Code of a command whose cancel came first. */
    static final String CANCELED = "canceled";

    private final int capacity;
    private final Map<String, CommandOutcome> outcomes = new LinkedHashMap<>();
    private final Map<String, String> cancelsAhead = new LinkedHashMap<>();

    CommandStore(int capacity) {
        this.capacity = capacity;
    }

    /** What to do with a command that came. */
    sealed interface Admission {
        /** Carry it out, then {@link #settle}. */
        record Fresh() implements Admission {}

        /** Do nothing; answer as the first time. */
        record Known(CommandOutcome outcome) implements Admission {}
    }

    /** A command came. From here on it counts as received. */
    Admission admit(String commandId) {
        CommandOutcome known = outcomes.get(commandId);
        if (known != null) {
            return new Admission.Known(known);
        }
        if (cancelsAhead.remove(commandId) != null) {
            CommandOutcome canceled = CommandOutcome.rejected(CANCELED);
            remember(commandId, canceled);
            return new Admission.Known(canceled);
        }
        remember(commandId, CommandOutcome.received());
        return new Admission.Fresh();
    }

    /** An admitted command has ended. */
    void settle(String commandId, CommandOutcome outcome) {
        remember(commandId, outcome);
    }

    /** A cancel came, itself admitted: what its outcome is. One whose target was not seen is kept for it. */
    CommandOutcome cancel(String cancelId, String targetCommandId) {
        CommandOutcome target = outcomes.get(targetCommandId);
        if (target == null) {
            cancelsAhead.put(targetCommandId, cancelId);
            forgetOldest(cancelsAhead);
            return CommandOutcome.executed();
        }
        return switch (target.kind()) {
            case EXECUTED, RECEIVED -> CommandOutcome.rejected("already_executed");
            case REJECTED, EXPIRED -> CommandOutcome.rejected("already_ended");
        };
    }

    /** The last commands, oldest first. */
    List<RecentCommand> recent(int limit) {
        return outcomes.entrySet().stream()
                .skip(Math.max(0, outcomes.size() - limit))
                .map(entry -> new RecentCommand(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void remember(String commandId, CommandOutcome outcome) {
        outcomes.put(commandId, outcome);
        forgetOldest(outcomes);
    }

    private void forgetOldest(Map<String, ?> memory) {
        if (memory.size() > capacity) {
            memory.remove(memory.keySet().iterator().next());
        }
    }
}
