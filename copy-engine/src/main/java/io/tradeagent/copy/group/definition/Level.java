package io.tradeagent.copy.group.definition;

import io.tradeagent.copy.group.document.WordReader;

/** Where a setting can stand, from above to below. */
public enum Level {
    /** Built into the platform. */
    PLATFORM,
    /** {@code defaults} of the tenant's document. */
    TENANT,
    GROUP,
    FOLLOWER;

    /** As people read it. */
    public String word() {
        return WordReader.word(this);
    }
}
