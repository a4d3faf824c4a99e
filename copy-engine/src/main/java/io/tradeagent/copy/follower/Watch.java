package io.tradeagent.copy.follower;

import io.tradeagent.copy.account.AccountFunds;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.group.RiskLimit.OnBreach;
import io.tradeagent.copy.risk.RiskGuards;
import io.tradeagent.copy.risk.RiskRecord;
import io.tradeagent.copy.risk.StopOut;
import org.jspecify.annotations.Nullable;

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

    /** What holds is told from what held when the operator looked by its time: nobody ends a stop-out unseen. */
    Outcome reset(FollowerCommand.LimitReset reset) {
        RiskRecord before = draft.follower().risk();
        RiskRecord present = before.at(draft.now());
        RiskGuards guards = RiskGuards.of(draft.follower().memberships().stream()
                .flatMap(settings -> settings.limits().stream())
                .toList());
        StopOut held = present.stopOut(reset.limit()).orElse(null);
        ResetRefusal refusal = refusal(reset, held, guards);
        if (refusal == null) {
            draft.happened(new FollowerEvent.LimitReset(reset.limit(), held, reset.order()));
            note(before, guards.reset(present, reset.limit()));
        } else {
            draft.happened(new FollowerEvent.ResetRefused(reset.limit(), refusal, reset.order()));
        }
        return Outcome.DONE;
    }

    private static @Nullable ResetRefusal refusal(
            FollowerCommand.LimitReset reset, @Nullable StopOut held, RiskGuards guards) {
        if (reset.stopOut() != null) {
            return held != null && held.at().equals(reset.stopOut()) ? null : ResetRefusal.NOT_STOPPED_OUT;
        }
        return held != null || guards.watchLossesOf(reset.limit()) ? null : ResetRefusal.NO_SUCH_LIMIT;
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
