package io.tradeagent.copy.follower;

import java.util.Locale;

/** Why a limit was not reset. */
public enum ResetRefusal {
    /** The stop-out that should end is over, or another one holds in its place. */
    NOT_STOPPED_OUT,
    /** No stop-out holds, and no group of the account limits such losses. */
    NO_SUCH_LIMIT;

    /** Stable name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
