package io.tradeagent.local.risk;

import io.tradeagent.schema.copy.CopyCommand;
import io.tradeagent.schema.copy.LimitReset;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants.
 *
 * @param tenant of the account
 * @param account its id
 * @param limit key of the limit that shall be reset
 * @param stopOut the stop-out that shall end, by its time; null: whichever holds, and losses count anew even where none does
 * @param by the operator
 * @param reason for people
 */
public record ResetWish(
        String tenant,
        String account,
        String limit,
        @Nullable Instant stopOut,
        String by,
        String reason) {

    CopyCommand command(UUID id, Instant now) {
        return new CopyCommand(tenant, account, id, by, now, new LimitReset(limit, stopOut, reason));
    }
}
