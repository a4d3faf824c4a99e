package io.tradeagent.copy.follower;

import io.tradeagent.kernel.Decision;
import java.time.Instant;

/**
 * Decides what a follower does. Pure: the events depend on the arguments alone.
 *
 * <p>Signals open through {@link Answering}; {@link Convergence} closes and moves stops, whatever made them necessary; what is
 * heard of orders is taken down by {@link Hearing}, deals by {@link Bookkeeping}; {@link Watch} looks
 * after limits that funds break; {@link Reconciling} compares it all with what the terminal holds.
 */
public final class FollowerMachine {

    /**
     * Decides.
     *
     * @param follower as it is before the decision
     * @param command what it is told
     * @param now the time
     */
    public Decision<Outcome, FollowerEvent> decide(FollowerView follower, FollowerCommand command, Instant now) {
        Draft draft = new Draft(follower, now);
        Outcome outcome = switch (command) {
            case FollowerCommand.Signalled told -> new Answering(draft).answer(told.signal());
            case FollowerCommand.Heard heard -> new Hearing(draft).hear(heard);
            case FollowerCommand.Reported reported -> new Bookkeeping(draft).book(reported.execution());
            case FollowerCommand.FundsTold told -> new Watch(draft).watch(told.funds());
            case FollowerCommand.LimitReset reset -> new Watch(draft).reset(reset);
            case FollowerCommand.SnapshotDue due -> new Reconciling(draft, due.snapshot()).judge(due.demandedAt());
            case FollowerCommand.TriedAgain again -> new Retrying(draft).tryAgain(again.link());
        };
        return new Decision<>(outcome, draft.events());
    }
}
