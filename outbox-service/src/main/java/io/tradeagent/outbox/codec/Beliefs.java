package io.tradeagent.outbox.codec;

import io.tradeagent.outbox.Belief;
import io.tradeagent.outbox.Stage;
import io.tradeagent.schema.gateway.SnapshotRequest;
import io.tradeagent.schema.gateway.UnsettledCommand;
import io.tradeagent.schema.gateway.UnsettledState;
import io.tradeagent.schema.order.DemandReason;
import io.tradeagent.schema.order.SnapshotDemand;

/** What a terminal is told when its snapshot is demanded. */
final class Beliefs {

    private Beliefs() {}

    static SnapshotRequest request(SnapshotDemand demand, Belief belief) {
        return request(demand.getSnapshotId(), reason(demand.getReason()), belief);
    }

    static SnapshotRequest request(String snapshotId, DemandReason reason, Belief belief) {
        return SnapshotRequest.newBuilder()
                .setSnapshotId(snapshotId)
                .setReason(reason)
                .setAsOf(belief.asOf())
                .setUnsettledCommands(
                        belief.unsettled().stream().map(Beliefs::command).toList())
                .setUnsettledTotal(belief.total())
                .build();
    }

    /** A reason that this version does not know is none that a terminal could: somebody demanded it. */
    private static DemandReason reason(DemandReason reason) {
        return reason == DemandReason.unknown ? DemandReason.on_demand : reason;
    }

    private static UnsettledCommand command(Belief.Unsettled command) {
        return new UnsettledCommand(
                command.command().value(), command.sequence().number(), state(command.stage()));
    }

    private static UnsettledState state(Stage stage) {
        return switch (stage) {
            case SENT -> UnsettledState.sent;
            case RECEIVED -> UnsettledState.received;
            case DOUBTED -> UnsettledState.in_doubt;
            case CLEARED -> UnsettledState.waiting;
        };
    }
}
