package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.CopyGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What differs between two versions of a tenant's groups, in effective values. */
public final class GroupsComparison {

    private GroupsComparison() {}

    /** A difference. */
    public sealed interface Difference {

        /** Of the value, such as {@code alpha.followers.60001.risk.max_lots}. */
        String path();

        /** There was no such value. */
        record Added(String path, String value) implements Difference {}

        /** There is no such value any more. */
        record Removed(String path, String value) implements Difference {}

        /** There is another one. */
        record Changed(String path, String before, String after) implements Difference {}
    }

    /** The differences: what is there after, in its order, then what is no more. */
    public static List<Difference> compare(List<CopyGroup> before, List<CopyGroup> after) {
        Map<String, String> old = GroupsText.of(before);
        Map<String, String> present = GroupsText.of(after);
        List<Difference> differences = new ArrayList<>();
        present.forEach((path, value) -> {
            String was = old.get(path);
            if (was == null) {
                differences.add(new Difference.Added(path, value));
            } else if (!was.equals(value)) {
                differences.add(new Difference.Changed(path, was, value));
            }
        });
        old.forEach((path, value) -> {
            if (!present.containsKey(path)) {
                differences.add(new Difference.Removed(path, value));
            }
        });
        return differences;
    }
}
