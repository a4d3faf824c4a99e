package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.risk.LimitKind;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;

/**
 * Looks at every observation of the follower's funds, whether anything is traded or not. Losses are the account's, so a limit
 * of one group that is broken stops the account in all of its groups, and flattens all that was copied to it.
 */
final class Watch {

    private final Draft draft;

    Watch(Draft draft) {
        this.draft = draft;
    }

    Outcome watch(AccountFunds funds) {
        RiskRecord before = draft.follower().risk();
        RiskRecord after = before.at(draft.now()).observed(funds);
        for (FollowerSettings settings : draft.follower().memberships()) {
            for (StopOut stopOut : RiskGuards.of(settings.limits()).breaches(after)) {
                after = after.stoppedOut(stopOut);
                draft.happened(new FollowerEvent.StoppedOut(stopOut));
                if (stopOut.action() == OnBreach.FLATTEN) {
                    flatten();
                }
            }
        }
        note(before, after);
        return Outcome.DONE;
    }

    Outcome reset(LimitKind limit) {
        RiskRecord before = draft.follower().risk();
        RiskRecord after = before.at(draft.now());
        for (FollowerSettings settings : draft.follower().memberships()) {
            after = RiskGuards.of(settings.limits()).reset(after, limit);
        }
        note(before, after);
        return Outcome.DONE;
    }

    private void flatten() {
        for (Link link : draft.follower().openLinks()) {
            draft.put(draft.latest(link).flattened());
            new Convergence(draft).converge(link.key(), null);
        }
    }

    private void note(RiskRecord before, RiskRecord after) {
        if (!after.equals(before)) {
            draft.happened(new FollowerEvent.RiskNoted(after));
        }
    }
}
