package io.tradeagent.copy.risk;

import io.tradeagent.copy.account.AccountView;
import java.time.Instant;

/**
 * In which an opening is judged.
 *
 * @param account what is known of the follower's
 * @param exposure what it holds already and what is on its way
 * @param record of what it won, lost and opened so far
 * @param now the decision's time
 */
public record Situation(AccountView account, Exposure exposure, RiskRecord record, Instant now) {}
