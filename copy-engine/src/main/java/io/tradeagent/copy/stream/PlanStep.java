package io.tradeagent.copy.stream;

import io.tradeagent.copy.codec.PlanRecords;
import io.tradeagent.copy.codec.SignalCodec;
import io.tradeagent.copy.follower.FollowerCommand;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.follower.FollowerMachine;
import io.tradeagent.copy.group.Follower;
import io.tradeagent.copy.group.FollowerSettings;
import io.tradeagent.copy.request.LeaderPrices;
import io.tradeagent.copy.request.TradePlan;
import io.tradeagent.copy.signal.Signal;
import io.tradeagent.kernel.Account;
import io.tradeagent.schemas.topics.Topic;
import io.tradeagent.streams.StepOutput;
import java.time.Instant;

/** Says what would be, by the same machine that decides what is; stores nothing and orders nothing. */
final class PlanStep {

    private final FollowerMachine machine = new FollowerMachine();
    private final PartitionState state;

    PlanStep(PartitionState state) {
        this.state = state;
    }

    /** Puts a question to the followers. */
    void ask(Account leader, TradePlan plan, StepOutput output, Instant now) {
        LeaderPrices prices = new LeaderPrices(state.account(leader).figures(), now);
        switch (plan.ask(prices, now)) {
            case TradePlan.Answer.Refused refused ->
                output.write(Topic.COPY_PLANS, leader.key(), PlanRecords.refused(plan, refused.because()), null);
            case TradePlan.Answer.Asked asked -> asked.signals().forEach(signal -> write(signal, plan, output));
        }
    }

    private static void write(Signal signal, TradePlan plan, StepOutput output) {
        Follower follower = plan.group().followers().stream()
                .filter(each -> each.account().equals(signal.to()))
                .findFirst()
                .orElseThrow();
        output.write(Topic.COPY_SIGNALS, signal.to().key(), SignalCodec.record(signal, follower), null);
    }

    /** Answers for a follower. */
    void answer(Signal signal, FollowerSettings settings, StepOutput output, Instant now) {
        PlannedFollower follower = new PlannedFollower(state.account(signal.to()), signal.group(), settings);
        machine.decide(follower, new FollowerCommand.Signalled(signal), now).events().stream()
                .filter(FollowerEvent.Answered.class::isInstance)
                .map(FollowerEvent.Answered.class::cast)
                .forEach(answered -> output.write(
                        Topic.COPY_PLANS,
                        signal.to().key(),
                        PlanRecords.record(signal, answered.decision(), now),
                        null));
    }
}
