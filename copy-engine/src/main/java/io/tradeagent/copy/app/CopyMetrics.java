package io.tradeagent.copy.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.tradeagent.copy.execution.Refusal;
import io.tradeagent.copy.follower.FollowerEvent;
import io.tradeagent.copy.order.OrderState;
import io.tradeagent.copy.stream.CopyObserver;
import io.tradeagent.schemas.topics.Topic;
import java.util.List;

/** Counts what was decided. Codes are a closed set, so that no client can make a time series. */
final class CopyMetrics implements CopyObserver {

    private static final String PREFIX = "tradeagent.copy.";

    private final MeterRegistry meters;

    CopyMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void decided(List<FollowerEvent> events) {
        for (FollowerEvent event : events) {
            switch (event) {
                case FollowerEvent.Answered answered ->
                    count("decisions", "code", answered.decision().code());
                case FollowerEvent.OrderMoved moved -> moved(moved);
                case FollowerEvent.AttemptDenied denied -> count("orders", "state", OrderState.DENIED.code());
                case FollowerEvent.StoppedOut stopped ->
                    count("stop.outs", "limit", stopped.stopOut().limit().code());
                case FollowerEvent.LimitReset reset ->
                    count("limit.resets", "limit", reset.limit().code());
                case FollowerEvent.ResetRefused refused -> {}
                case FollowerEvent.DifferenceFound found ->
                    count("differences", "code", found.difference().code().code());
                case FollowerEvent.Reconciled reconciled -> {}
                case FollowerEvent.SnapshotWanted wanted -> {}
                case FollowerEvent.Ordered ordered -> {}
                case FollowerEvent.LinkChanged changed -> {}
                case FollowerEvent.RiskNoted noted -> {}
            }
        }
    }

    @Override
    public void signalled(int followers) {
        meters.counter(PREFIX + "signals").increment(followers);
    }

    @Override
    public void deadLettered(Topic topic) {
        count("dead.letters", "topic", topic.topicName());
    }

    private void moved(FollowerEvent.OrderMoved moved) {
        count("orders", "state", moved.to().code());
        Refusal refusal = moved.refusal();
        if (refusal != null) {
            count("refusals", "class", refusal.kind().code());
        }
    }

    private void count(String name, String tag, String value) {
        meters.counter(PREFIX + name, tag, value).increment();
    }
}
