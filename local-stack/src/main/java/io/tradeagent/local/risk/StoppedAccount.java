package io.tradeagent.local.risk;

import io.tradeagent.schema.copy.CopyStopOut;
import java.time.Instant;

/**
 * A stop-out of an account. An account has one a limit.
 *
 * @param tenant of the account
 * @param account its id
 * @param stopOut as the copy engine told it
 */
public record StoppedAccount(String tenant, String account, CopyStopOut stopOut) {

    boolean holdsAt(Instant now) {
        Instant until = stopOut.getUntil();
        return until == null || now.isBefore(until);
    }
}
