package io.tradeagent.local.cli;

import io.tradeagent.schema.copy.CopyGroupEntry;
import io.tradeagent.schema.copy.CopyLeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leader that a command is about. */
final class GroupLeader {

    private GroupLeader() {}

    /**
     * Finds it.
     *
     * @param named by a flag; null: the group's leader, where it has one
     * @throws CommandException if it does not lead the group, or several do and none was named
     */
    static String of(CopyGroupEntry group, @Nullable String named) {
        List<String> leaders =
                group.getLeaders().stream().map(CopyLeader::getAccountId).toList();
        String all = String.join(", ", leaders);
        if (named == null && leaders.size() > 1) {
            throw new CommandException("Group " + group.getGroupId()
                    + " has several leaders: say in whose place with --leader, one of " + all);
        }
        String leader = named == null ? leaders.getFirst() : named;
        if (!leaders.contains(leader)) {
            throw new CommandException("Group " + group.getGroupId() + " is not led by " + leader + " but by " + all);
        }
        return leader;
    }
}
