package io.tradeagent.local.groups;

import io.tradeagent.schema.copy.CopyGroupsVersion;
import java.util.Map;

/**
 * The version of a tenant's groups that applies.
 *
 * @param record of it
 * @param offsets where it stands, by partition of ta.copy.groups.v1
 */
public record StoredGroups(CopyGroupsVersion record, Map<Integer, Long> offsets) {

    public StoredGroups {
        offsets = Map.copyOf(offsets);
    }
}
