package io.tradeagent.copy.group.yaml;

import io.tradeagent.copy.group.definition.GroupsReader;
import io.tradeagent.copy.group.definition.Reading;
import io.tradeagent.copy.group.document.Place;
import io.tradeagent.copy.group.document.Violation;
import io.tradeagent.kernel.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a tenant's copy groups from YAML. */
public final class GroupsYaml {

    /** The largest document. With the groups that it makes it has to fit in a record of Kafka. */
    public static final int MOST_BYTES = 256 * 1024;

    private GroupsYaml() {}

    /**
     * Reads a document; one that is no YAML is unsound too.
     *
     * @param otherwise whose groups they are where the document does not say it
     */
    public static Reading read(String text, TenantId otherwise) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            return unsound("has " + size + " bytes; at most " + MOST_BYTES + " are possible");
        }
        try {
            return GroupsReader.read(YamlTree.parse(text), otherwise);
        } catch (UnreadableYamlException unreadable) {
            return unsound(unreadable.problem());
        }
    }

    private static Reading unsound(String problem) {
        return new Reading.Unsound(List.of(new Violation(Place.ROOT, problem)));
    }
}
