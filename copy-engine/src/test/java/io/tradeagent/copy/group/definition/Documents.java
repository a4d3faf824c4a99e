package io.tradeagent.copy.group.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.document.Violation;
import io.tradeagent.copy.group.yaml.GroupsYaml;
import io.tradeagent.kernel.TenantId;
import java.util.List;

/** Documents of one group, {@code g}, in which 1 leads and 2 follows. */
final class Documents {

    private static final String ALLOCATION = "allocation: {type: mirrored_lots, multiplier: \"1\"}";

    private Documents() {}

    /** With settings on each level, each a flow mapping's inside; may be empty. */
    static String of(String tenant, String group, String follower) {
        return """
                defaults: {%s}
                groups:
                  - {id: g, leaders: [{account: "1"}], %s followers: [{account: "2"%s}]}
                """.formatted(
                        follower.contains("allocation") ? tenant : joined(ALLOCATION, tenant),
                        group.isEmpty() ? "" : group + ",",
                        follower.isEmpty() ? "" : ", " + follower);
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + ", " + second;
    }

    /** Groups who leads whom: {@code "a: 1 > 2 3"}. */
    static String edges(String... groups) {
        StringBuilder document = new StringBuilder("defaults: {" + ALLOCATION + "}\ngroups:\n");
        for (String group : groups) {
            String[] parts = group.split("[:>]");
            document.append("  - {id: %s, leaders: [%s], followers: [%s]}%n"
                    .formatted(parts[0], accounts(parts[1]), accounts(parts[2])));
        }
        return document.toString();
    }

    private static String accounts(String names) {
        return String.join(
                ", ",
                List.of(names.strip().split(" ")).stream()
                        .map(name -> "{account: \"" + name + "\"}")
                        .toList());
    }

    static GroupsDefinition sound(String document) {
        Reading reading = GroupsYaml.read(document, TenantId.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Sound.class);
        return ((Reading.Sound) reading).definition();
    }

    /** The settings of the only follower. */
    static FollowerSettings settings(String document) {
        return sound(document).groups().getFirst().followers().getFirst().settings();
    }

    /** Why the only follower has a setting. */
    static Explained<?> why(String document, String path) {
        GroupsDefinition definition = sound(document);
        var follower = definition.groups().getFirst().followers().getFirst();
        return definition.explain(definition.groups().getFirst().id(), follower.account()).stream()
                .filter(each -> each.setting().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** The effective value of a setting of the only follower, as text. */
    static String effective(String document, String path) {
        return SettingText.of(why(document, path).effective().value());
    }

    static List<String> violations(String document) {
        Reading reading = GroupsYaml.read(document, TenantId.DEFAULT);
        assertThat(reading).isInstanceOf(Reading.Unsound.class);
        return ((Reading.Unsound) reading)
                .violations().stream().map(Violation::toString).toList();
    }
}
