package io.tradeagent.copy.group;

import io.tradeagent.kernel.TenantId;
import java.util.List;

/**
 * All groups of a tenant, applied as a whole.
 *
 * @param tenant whose
 * @param version 1 for the first; each change has a higher one, and decisions name it
 * @param groups in the order of their file
 */
public record CopyGroups(TenantId tenant, long version, List<CopyGroup> groups) {

    public CopyGroups {
        groups = List.copyOf(groups);
    }
}
