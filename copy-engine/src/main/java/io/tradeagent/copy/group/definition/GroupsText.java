package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.Leader;
import io.tradeagent.copy.group.document.WordReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Copy groups as lines of path and value, for comparing. Paths name groups and accounts, not their places in a list, such as
 * {@code alpha.followers.60001.risk.max_lots}.
 */
final class GroupsText {

    private final SequencedMap<String, String> lines = new LinkedHashMap<>();

    private GroupsText() {}

    static SequencedMap<String, String> of(List<CopyGroup> groups) {
        GroupsText text = new GroupsText();
        groups.forEach(text::add);
        return text.lines;
    }

    private void add(CopyGroup group) {
        String path = group.id().value();
        lines.put(path + ".name", group.name());
        lines.put(path + ".signal", WordReader.word(group.signal()));
        group.leaders().forEach(leader -> add(path, leader));
        group.followers().forEach(follower -> add(path, follower));
    }

    private void add(String group, Leader leader) {
        String path = group + ".leaders." + leader.account().id();
        lines.put(path + ".magic", leader.magics().isEmpty() ? "all" : SettingText.of(leader.magics()));
        lines.put(
                path + ".symbols.include",
                leader.symbols().include().isEmpty()
                        ? "all"
                        : SettingText.of(leader.symbols().include()));
        lines.put(path + ".symbols.exclude", SettingText.of(leader.symbols().exclude()));
    }

    private void add(String group, Follower follower) {
        String path = group + ".followers." + follower.account().id();
        Map<Setting<?>, Object> values = SettingValues.of(follower.settings());
        values.forEach((setting, value) -> lines.put(path + "." + setting.path(), SettingText.of(value)));
    }
}
