package io.tradeagent.session;

import java.util.List;

/**
 * An account's part in its tenant's copy groups, as the terminal is told of it. Nothing else of a session depends on it.
 *
 * @param role what it does
 * @param groups ids of the groups that it leads or follows, as they stand in the document, each once
 */
public record CopyPart(CopyRole role, List<String> groups) {

    /** Of an account that is in no group. */
    public static final CopyPart NONE = new CopyPart(CopyRole.NONE, List.of());

    public CopyPart {
        groups = List.copyOf(groups);
    }
}
