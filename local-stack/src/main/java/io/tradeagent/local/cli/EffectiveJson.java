package io.tradeagent.local.cli;

import io.tradeagent.copy.codec.CopyGroupsCodec;
import io.tradeagent.copy.group.CopyGroup;
import io.tradeagent.copy.group.CopyGroups;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.definition.Explained;
import io.tradeagent.copy.group.definition.GroupsDefinition;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.definition.SettingText;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.schema.copy.CopyGroupsVersion;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The effective settings of a version's followers, each with its reason. The reasons are found by reading the document
 * again, so they can be told only while this release reads it as the one did that applied it.
 */
final class EffectiveJson {

    private final CopyGroupsVersion version;

    EffectiveJson(CopyGroupsVersion version) {
        this.version = version;
    }

    /**
     * One line a follower.
     *
     * @throws CommandException if the document would mean something else today
     */
    Stream<JsonNode> lines() {
        GroupsDefinition definition = definition();
        return definition.groups().stream()
                .flatMap(group -> group.followers().stream().map(follower -> line(definition, group, follower)));
    }

    private GroupsDefinition definition() {
        CopyGroups applied = CopyGroupsCodec.groups(version);
        if (GroupsYaml.read(version.getDocument(), applied.tenant()) instanceof Reading.Sound sound
                && sound.definition().groups().equals(applied.groups())) {
            return sound.definition();
        }
        throw new CommandException("Version " + version.getVersion()
                + " was applied by another release, which read its document otherwise; apply it again to renew it, or see"
                + " its values with ./tradeagent tail ta.copy.groups.v1 --from-beginning");
    }

    private JsonNode line(GroupsDefinition definition, CopyGroup group, Follower follower) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("version", version.getVersion())
                .put("group", group.id().value())
                .put("account", follower.account().id());
        ObjectNode settings = line.putObject("settings");
        definition
                .explain(group.id(), follower.account())
                .forEach(explained -> explain(
                        explained, settings.putObject(explained.setting().path())));
        return line;
    }

    private static void explain(Explained<?> explained, ObjectNode target) {
        target.put("value", SettingText.of(explained.effective().value()))
                .put("from", explained.effective().level().word())
                .put("rule", explained.setting().precedence().word());
        if (!explained.others().isEmpty()) {
            ObjectNode others = target.putObject("others");
            explained.others().forEach(other -> others.put(other.level().word(), SettingText.of(other.value())));
        }
    }
}
